import { CivilDate, exhaustive } from '@doorstep/event-sourcing';
import { ConfirmationWindow, RegistrationEvent } from './registration.events';

/** How a spell stood. */
interface Standing {
  readonly closedOn: CivilDate | null;
  readonly closingReason: string | null;
  /** Null once closed. */
  readonly window: ConfirmationWindow | null;
}

export interface Spell extends Standing {
  readonly registrationId: string;
  readonly personId: string;
  readonly openedOn: CivilDate;
  /** The verified work that ended the spell, and how it stood before that became known. */
  readonly work: { readonly placementId: string; readonly before: Standing } | null;
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
      const spell = { registrationId, personId, openedOn, closedOn: null, closingReason: null, window, work: null };
      return { spells: [...state.spells, spell] };
    }
    case 'registration-confirmed': {
      const { registrationId, confirmedOn, nextDueOn, lapsesOn } = event.data;
      return changed(state, registrationId, { window: { confirmedOn, nextDueOn, lapsesOn } });
    }
    case 'registration-closed':
      return closed(state, event.data.registrationId, event.data.closedOn, event.data.reason);
    case 'registration-ended-by-work':
      return endedByWork(state, event.data);
    case 'registration-lapsed':
      return closed(state, event.data.registrationId, event.data.closedOn, lapsedReason);
    case 'registration-corrected': {
      const { registrationId, openedOn, closedOn, closingReason, window } = event.data;
      return changed(state, registrationId, { openedOn, closedOn, closingReason, window, work: null });
    }
    case 'registration-voided':
      return { spells: state.spells.filter((spell) => spell.registrationId !== event.data.registrationId) };
    case 'registration-refused':
      return state;
    default:
      return exhaustive(event);
  }
}

type EndedByWork = Extract<RegistrationEvent, { type: 'registration-ended-by-work' }>['data'];

function endedByWork({ spells }: RegistrationState, ended: EndedByWork): RegistrationState {
  const { registrationId, closedOn, placementId } = ended;
  return {
    spells: spells.map((spell) => {
      if (spell.registrationId !== registrationId) return spell;
      const before = spell.work?.before ?? standingOf(spell);
      return { ...spell, closedOn, closingReason: workedReason, window: null, work: { placementId, before } };
    }),
  };
}

const standingOf = ({ closedOn, closingReason, window }: Spell): Standing => ({ closedOn, closingReason, window });

function closed(state: RegistrationState, registrationId: string, closedOn: CivilDate, closingReason: string) {
  return changed(state, registrationId, { closedOn, closingReason, window: null, work: null });
}

function changed(state: RegistrationState, registrationId: string, change: Partial<Spell>): RegistrationState {
  return {
    spells: state.spells.map((spell) => (spell.registrationId === registrationId ? { ...spell, ...change } : spell)),
  };
}
