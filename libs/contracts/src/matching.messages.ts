import { ContractMessage, Day } from './message';
import { WageRange } from './job-postings.messages';

export interface HireFacts {
  readonly referralId: string;
  readonly personId: string;
  readonly vacancyId: string;
  readonly employerId: string;
  readonly startsOn: Day;
  readonly subsidised: boolean;
  readonly contractKind: string | null;
  readonly wage: WageRange | null;
  /** Division code of the place of work. */
  readonly place: string | null;
  /** Division code of the person's responsible office. */
  readonly office: string;
}

export type MatchingMessage =
  | ContractMessage<
      'matching.recommendations-made.v1',
      {
        readonly runId: string;
        readonly personId: string;
        readonly madeOn: Day;
        readonly recommendations: readonly {
          readonly recommendationId: string;
          readonly vacancyId: string;
          readonly employerId: string;
          readonly rank: number;
        }[];
      }
    >
  | ContractMessage<
      'matching.recommendation-delivered.v1',
      {
        readonly recommendationId: string;
        readonly personId: string;
        readonly vacancyId: string;
        readonly means: 'app' | 'printed' | 'read-out';
        readonly deliveredOn: Day;
      }
    >
  | ContractMessage<
      'matching.referral-made.v1',
      {
        readonly referralId: string;
        readonly personId: string;
        readonly vacancyId: string;
        readonly employerId: string;
        readonly referredOn: Day;
      }
    >
  | ContractMessage<
      'matching.referral-closed.v1',
      {
        readonly referralId: string;
        readonly personId: string;
        readonly vacancyId: string;
        readonly closedOn: Day;
        readonly outcome:
          'refused-by-seeker' | 'refused-by-employer' | 'employer-silent' | 'withdrawn' | 'vacancy-closed';
        readonly reasonCode: string;
      }
    >
  | ContractMessage<'matching.person-hired.v1', HireFacts>
  | ContractMessage<'matching.vacancy-filled.v1', { readonly vacancyId: string; readonly seatsTaken: number }>
  | ContractMessage<'matching.seat-released.v1', { readonly vacancyId: string; readonly seatsTaken: number }>
  | ContractMessage<
      'matching.contest-raised.v1',
      {
        readonly contestId: string;
        readonly personId: string;
        /** Division code of the office that owes the answer. */
        readonly office: string;
        readonly kind: 'run' | 'recommendation' | 'absence' | 'human-decision';
        readonly runId: string | null;
        readonly recommendationId: string | null;
        readonly vacancyId: string | null;
        readonly raisedOn: Day;
        /** The last day for the answer. */
        readonly dueOn: Day;
      }
    >
  | ContractMessage<
      'matching.contest-closed.v1',
      {
        readonly contestId: string;
        readonly personId: string;
        readonly outcome: 'upheld' | 'corrected' | 'explained' | 'withdrawn';
        readonly closedOn: Day;
      }
    >;
