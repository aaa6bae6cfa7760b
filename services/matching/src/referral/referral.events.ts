import { CivilDate, EventCatalogue, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';

export interface OfferedWage {
  readonly minMinor: number;
  readonly maxMinor: number;
  readonly currency: string;
  readonly period: 'hour' | 'day' | 'week' | 'month' | 'year';
}

/** What the vacancy said on the day of the referral. */
export interface ReferredVacancy {
  readonly vacancyId: string;
  readonly employerId: string;
  readonly place: string | null;
  readonly subsidised: boolean;
  readonly contractKind: string | null;
  readonly wage: OfferedWage | null;
}

export interface ReferralMade {
  readonly referralId: string;
  readonly personId: string;
  /** Division code of the person's responsible office on that day. */
  readonly office: string;
  readonly vacancy: ReferredVacancy;
  readonly recommendationId: string | null;
  /** Wishes of the person that the vacancy does not meet and the person put aside, by rule id. */
  readonly waived: readonly string[];
  readonly referredOn: CivilDate;
  /** First day on which the employer counts as silent. */
  readonly replyBy: CivilDate;
  readonly silenceDays: number;
  readonly parameters: readonly ResolvedParameter[];
}

interface Ending {
  readonly personId: string;
  readonly vacancyId: string;
  readonly reasonCode: string;
}

export type ReferralEvent =
  | { readonly type: 'referral-made'; readonly data: ReferralMade }
  | { readonly type: 'referral-seen'; readonly data: { readonly seenOn: CivilDate } }
  | {
      readonly type: 'interview-arranged';
      readonly data: {
        readonly interviewOn: CivilDate;
        readonly replyBy: CivilDate;
        readonly note: Sealed | null;
        readonly arrangedOn: CivilDate;
      };
    }
  | {
      readonly type: 'offer-made';
      readonly data: { readonly startsOn: CivilDate; readonly note: Sealed | null; readonly offeredOn: CivilDate };
    }
  | { readonly type: 'offer-accepted'; readonly data: { readonly acceptedOn: CivilDate } }
  | {
      readonly type: 'referral-refused';
      readonly data: Ending & {
        readonly by: 'seeker' | 'employer';
        readonly note: Sealed | null;
        readonly refusedOn: CivilDate;
      };
    }
  | { readonly type: 'referral-withdrawn'; readonly data: Ending & { readonly withdrawnOn: CivilDate } }
  | { readonly type: 'employer-fell-silent'; readonly data: Ending & { readonly silentSince: CivilDate } }
  | { readonly type: 'referral-lapsed'; readonly data: Ending & { readonly lapsedOn: CivilDate } }
  | {
      readonly type: 'person-hired';
      readonly data: {
        readonly personId: string;
        readonly vacancyId: string;
        readonly startsOn: CivilDate;
        readonly hiredOn: CivilDate;
      };
    }
  | {
      readonly type: 'hire-fell-through';
      readonly data: { readonly personId: string; readonly vacancyId: string; readonly fellThroughOn: CivilDate };
    };

export const referralEvents: EventCatalogue<ReferralEvent> = {
  'referral-made': 1,
  'referral-seen': 1,
  'interview-arranged': 1,
  'offer-made': 1,
  'offer-accepted': 1,
  'referral-refused': 1,
  'referral-withdrawn': 1,
  'employer-fell-silent': 1,
  'referral-lapsed': 1,
  'person-hired': 1,
  'hire-fell-through': 1,
};
