import { ContractMessage, Day } from './message';
import { SkillHeld } from './job-seekers.messages';

export interface AwardFacts {
  readonly certificateId: string;
  readonly personId: string;
  readonly courseId: string;
  readonly certificate: string;
  readonly skills: readonly SkillHeld[];
  readonly awardedOn: Day;
  /** First day on which the certificate is no longer valid; null for one that does not end. */
  readonly validUntil?: Day | null;
}

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
  | ContractMessage<'training.certificate-awarded.v1', AwardFacts>
  /** It was given to `personId` when two records were split. */
  | ContractMessage<'training.certificate-reassigned.v1', AwardFacts & { readonly formerPersonId: string }>;
