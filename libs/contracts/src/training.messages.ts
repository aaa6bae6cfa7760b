import { ContractMessage, Day } from './message';
import { SkillHeld } from './job-seekers.messages';

export type TrainingMessage =
  | ContractMessage<
      'training.enrolment-recorded.v1',
      { readonly enrolmentId: string; readonly personId: string; readonly courseId: string; readonly enrolledOn: Day }
    >
  | ContractMessage<
      'training.enrolment-ended.v1',
      {
        readonly enrolmentId: string;
        readonly personId: string;
        readonly courseId: string;
        readonly endedOn: Day;
        readonly outcome: 'completed' | 'dropped-out';
      }
    >
  | ContractMessage<
      'training.certificate-awarded.v1',
      {
        readonly certificateId: string;
        readonly personId: string;
        readonly courseId: string;
        readonly certificate: string;
        readonly skills: readonly SkillHeld[];
        readonly awardedOn: Day;
      }
    >;
