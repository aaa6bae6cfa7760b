import { CivilDate, exhaustive } from '@doorstep/event-sourcing';
import { ConfirmationWindow, RegistrationEvent } from './registration.events';

export interface Spell {
  readonly registrationId: string;
  readonly personId: string;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly closingReason: string | null;
  /** Null once closed. */
  readonly window: ConfirmationWindow | null;
}

export interface RegistrationState {
  readonly spells: readonly Spell[];
}

export const workedReason = 'employed';
export const lapsedReason = 'confirmation-lapsed';

/** The spell that lasts, if any. */
export function openSpell(state: RegistrationState): Spell | undefined {
  return state.spells.find((spell) => spell.closedOn === null);
}

export function evolveRegistration(state: RegistrationState, event: RegistrationEvent): RegistrationState {
  switch (event.type) {
    case 'registration-opened': {
      const { registrationId, personId, openedOn, confirmedOn, nextDueOn, lapsesOn } = event.data;
      const window = { confirmedOn, nextDueOn, lapsesOn };
      const spell = { registrationId, personId, openedOn, closedOn: null, closingReason: null, window };
      return { spells: [...state.spells, spell] };
    }
    case 'registration-confirmed': {
      const { registrationId, confirmedOn, nextDueOn, lapsesOn } = event.data;
      return changed(state, registrationId, { window: { confirmedOn, nextDueOn, lapsesOn } });
    }
    case 'registration-closed':
      return closed(state, event.data.registrationId, event.data.closedOn, event.data.reason);
    case 'registration-ended-by-work':
      return closed(state, event.data.registrationId, event.data.closedOn, workedReason);
    case 'registration-lapsed':
      return closed(state, event.data.registrationId, event.data.closedOn, lapsedReason);
    case 'registration-corrected': {
      const { registrationId, openedOn, closedOn, closingReason, window } = event.data;
      return changed(state, registrationId, { openedOn, closedOn, closingReason, window });
    }
    case 'registration-voided':
      return { spells: state.spells.filter((spell) => spell.registrationId !== event.data.registrationId) };
    case 'registration-refused':
      return state;
    default:
      return exhaustive(event);
  }
}

function closed(state: RegistrationState, registrationId: string, closedOn: CivilDate, closingReason: string) {
  return changed(state, registrationId, { closedOn, closingReason, window: null });
}

function changed(state: RegistrationState, registrationId: string, change: Partial<Spell>): RegistrationState {
  return {
    spells: state.spells.map((spell) => (spell.registrationId === registrationId ? { ...spell, ...change } : spell)),
  };
}
