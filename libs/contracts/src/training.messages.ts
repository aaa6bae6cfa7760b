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

/** What a course of ours leads to, as a whole. */
export interface CourseFacts {
  readonly courseId: string;
  /** Division code of the responsible office. */
  readonly office: string | null;
  /** Division code of where it is held, where known. */
  readonly place: string | null;
  /** Occupations it prepares for; ISCO-08 unless prefixed by their classification. */
  readonly occupations: readonly string[];
  readonly skills: readonly SkillHeld[];
  /** The certificate of those who complete it; null when there is none. */
  readonly certificate: string | null;
  /** First day; null for a course that can begin at any time. */
  readonly startsOn: Day | null;
  /** First day after its end; null where open. */
  readonly endsOn: Day | null;
  readonly places: number;
}

export type TrainingMessage =
  | ContractMessage<'training.course-stated.v1', CourseFacts>
  | ContractMessage<'training.course-cancelled.v1', { readonly courseId: string; readonly cancelledOn: Day }>
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
