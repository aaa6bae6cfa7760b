import { CivilDate, EventCatalogue, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { ContestOutcome, ContestReason, ContestAnswerReason, ContestSubject } from './contest.terms';

export interface ContestRaised {
  readonly contestId: string;
  readonly personId: string;
  /** Division code of the office that owes the answer. */
  readonly office: string;
  readonly subject: ContestSubject;
  /** The member of staff who had the contested run made; null where nobody of the staff did, or there was no run. */
  readonly decidedBy: string | null;
  readonly reason: ContestReason;
  readonly words: Sealed | null;
  readonly raisedOn: CivilDate;
  /** The last day for the answer. */
  readonly dueOn: CivilDate;
  readonly parameters: readonly ResolvedParameter[];
}

interface OfContest {
  readonly contestId: string;
  readonly personId: string;
}

interface OfContests {
  readonly contestIds: readonly string[];
  readonly personId: string;
}

export type ContestEvent =
  | { readonly type: 'contest-raised'; readonly data: ContestRaised }
  | {
      readonly type: 'contest-answered';
      readonly data: OfContest & {
        readonly outcome: ContestOutcome;
        readonly reasons: readonly ContestAnswerReason[];
        readonly note: Sealed | null;
        /** The run made together with the answer. */
        readonly nextRunId: string | null;
        readonly answeredOn: CivilDate;
      };
    }
  | { readonly type: 'contest-withdrawn'; readonly data: OfContest & { readonly withdrawnOn: CivilDate } }
  | { readonly type: 'contest-overdue'; readonly data: OfContest & { readonly dueOn: CivilDate } }
  | { readonly type: 'contests-office-moved'; readonly data: OfContests & { readonly office: string } }
  | { readonly type: 'contests-retired'; readonly data: OfContests & { readonly retiredOn: CivilDate } };

export const contestEvents: EventCatalogue<ContestEvent> = {
  'contest-raised': 1,
  'contest-answered': 1,
  'contest-withdrawn': 1,
  'contest-overdue': 1,
  'contests-office-moved': 1,
  'contests-retired': 1,
};
