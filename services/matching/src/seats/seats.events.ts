import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';

export type VacancyClosingReason = 'filled' | 'closed' | 'expired' | 'employer-suspended';

export type SeatsEvent =
  | {
      readonly type: 'seats-opened';
      readonly data: {
        readonly vacancyId: string;
        readonly employerId: string;
        readonly openings: number;
        readonly openedOn: CivilDate;
      };
    }
  | {
      readonly type: 'openings-changed';
      readonly data: { readonly vacancyId: string; readonly openings: number; readonly taken: number };
    }
  | {
      /** Fewer openings than seats taken already: a fact to be dealt with by people, not an error. */
      readonly type: 'seats-overcommitted';
      readonly data: { readonly vacancyId: string; readonly openings: number; readonly taken: number };
    }
  | {
      readonly type: 'seats-closed';
      /** `referrals`: those admitted and not hired; some may have ended already. */
      readonly data: {
        readonly vacancyId: string;
        readonly reason: VacancyClosingReason;
        readonly referrals: readonly string[];
        readonly closedOn: CivilDate;
      };
    }
  | { readonly type: 'referral-admitted'; readonly data: { readonly vacancyId: string; readonly referralId: string } }
  | {
      readonly type: 'seat-taken';
      readonly data: { readonly vacancyId: string; readonly referralId: string; readonly taken: number };
    }
  | {
      readonly type: 'seat-released';
      readonly data: { readonly vacancyId: string; readonly referralId: string; readonly taken: number };
    };

export const seatsEvents: EventCatalogue<SeatsEvent> = {
  'seats-opened': 1,
  'openings-changed': 1,
  'seats-overcommitted': 1,
  'seats-closed': 1,
  'referral-admitted': 1,
  'seat-taken': 1,
  'seat-released': 1,
};
