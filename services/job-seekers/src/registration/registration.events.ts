import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';

/** Confirmed until before `nextDueOn`; from then on in grace; lapses on `lapsesOn`. */
export interface ConfirmationWindow {
  readonly confirmedOn: CivilDate;
  readonly nextDueOn: CivilDate;
  readonly lapsesOn: CivilDate;
}

export interface FiredRule {
  readonly rule: string;
  readonly version: number;
  readonly args: Readonly<Record<string, string | number>>;
}

interface Of {
  readonly personId: string;
  readonly registrationId: string;
}

interface Decided {
  readonly parameters: readonly ResolvedParameter<number>[];
}

export type RegistrationEvent =
  | { readonly type: 'registration-opened'; readonly data: Of & Decided & ConfirmationWindow & { openedOn: CivilDate } }
  | {
      readonly type: 'registration-refused';
      readonly data: Of & Decided & { readonly decidedOn: CivilDate; readonly rules: readonly FiredRule[] };
    }
  | { readonly type: 'registration-confirmed'; readonly data: Of & Decided & ConfirmationWindow }
  | {
      readonly type: 'registration-closed';
      readonly data: Of & { readonly closedOn: CivilDate; readonly reason: string };
    }
  | {
      readonly type: 'registration-ended-by-work';
      readonly data: Of & { readonly closedOn: CivilDate; readonly placementId: string };
    }
  | { readonly type: 'registration-lapsed'; readonly data: Of & { readonly closedOn: CivilDate } }
  | {
      readonly type: 'registration-corrected';
      readonly data: Of &
        Decided & {
          readonly openedOn: CivilDate;
          readonly closedOn: CivilDate | null;
          readonly closingReason: string | null;
          readonly window: ConfirmationWindow | null;
        };
    }
  | { readonly type: 'registration-voided'; readonly data: Of };

export const registrationEvents: EventCatalogue<RegistrationEvent> = {
  'registration-opened': 1,
  'registration-refused': 1,
  'registration-confirmed': 1,
  'registration-closed': 1,
  'registration-ended-by-work': 1,
  'registration-lapsed': 1,
  'registration-corrected': 1,
  'registration-voided': 1,
};
