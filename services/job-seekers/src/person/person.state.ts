import { CivilDate, exhaustive, RecordScope } from '@doorstep/event-sourcing';
import { Channel, FactAssignment, PersonDetails, PersonEvent, RetentionHold } from './person.events';

export interface KnownPerson extends PersonDetails {
  readonly standing: 'active' | 'absorbed';
  readonly personId: string;
  readonly office: string;
  readonly channel: Channel;
  readonly registeredOn: CivilDate;
  readonly survivorId: string | null;
  readonly mergedOn: CivilDate | null;
  readonly absorbed: readonly string[];
  /** The facts assigned since the last merge: those of the split. */
  readonly assigned: readonly FactAssignment[];
  /** Keyed hashes of the linked account; null where none is linked. */
  readonly accounts: readonly string[] | null;
  readonly holds: readonly RetentionHold[];
}

export type PersonState =
  | { readonly standing: 'unknown' }
  | { readonly standing: 'erased'; readonly personId: string; readonly office: string }
  | KnownPerson;

/** Whose record it is: the person's own, and their office's. */
export function scopeOfPerson(state: PersonState): RecordScope {
  return state.standing === 'unknown' ? {} : { personId: state.personId, office: state.office };
}

export function evolvePerson(state: PersonState, event: PersonEvent): PersonState {
  if (event.type === 'person-registered') {
    return {
      ...event.data,
      standing: 'active',
      survivorId: null,
      mergedOn: null,
      absorbed: [],
      assigned: [],
      accounts: null,
      holds: [],
    };
  }
  return state.standing === 'active' || state.standing === 'absorbed' ? evolveKnown(state, event) : state;
}

function evolveKnown(state: KnownPerson, event: Exclude<PersonEvent, { type: 'person-registered' }>): PersonState {
  switch (event.type) {
    case 'person-corrected':
      return { ...state, ...event.data };
    case 'person-transferred':
      return { ...state, office: event.data.office };
    case 'persons-merged':
      return {
        ...state,
        standing: 'absorbed',
        survivorId: event.data.survivorId,
        mergedOn: event.data.effectiveOn,
        assigned: [],
      };
    case 'fact-assigned': {
      const { category, factId, personId } = event.data;
      return { ...state, assigned: [...state.assigned, { category, factId, personId }] };
    }
    case 'merge-received':
      return { ...state, absorbed: [...state.absorbed, event.data.absorbedId] };
    case 'persons-split':
      return { ...state, standing: 'active', survivorId: null, mergedOn: null };
    case 'split-received':
      return { ...state, absorbed: state.absorbed.filter((id) => id !== event.data.restoredId) };
    case 'subject-linked':
      return { ...state, accounts: event.data.accounts };
    case 'subject-unlinked':
      return { ...state, accounts: null };
    case 'record-held':
      return {
        ...state,
        holds: [
          ...state.holds.filter((hold) => hold.holdId !== event.data.holdId),
          { holdId: event.data.holdId, ground: event.data.ground, until: event.data.until },
        ],
      };
    case 'hold-released':
      return { ...state, holds: state.holds.filter((hold) => hold.holdId !== event.data.holdId) };
    case 'person-erased':
      return { standing: 'erased', personId: state.personId, office: state.office };
    case 'erasure-refused':
      return state;
    default:
      return exhaustive(event);
  }
}
