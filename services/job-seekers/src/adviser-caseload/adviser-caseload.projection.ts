import { Projection, Recorded, restate, voided } from '@doorstep/event-sourcing';
import { MembershipEvent } from '../membership/membership.events';
import { PersonEvent } from '../person/person.events';
import { ProfileEvent } from '../profile/profile.events';
import { RegistrationEvent } from '../registration/registration.events';
import { AdviserCaseloadRow } from './adviser-caseload.table';

type PersonChange = Extract<
  PersonEvent,
  {
    type:
      | 'person-registered'
      | 'person-corrected'
      | 'person-transferred'
      | 'persons-merged'
      | 'persons-split'
      | 'person-erased';
  }
>;
type SpellChange = Exclude<RegistrationEvent, { type: 'registration-refused' }>;
type Stated = Extract<ProfileEvent, { type: 'profile-stated' }>;
export type CaseloadEvent = PersonChange | SpellChange | MembershipEvent | Stated;

/** Who an adviser looks after, and what is next with each. */
export const adviserCaseload: Projection<CaseloadEvent, AdviserCaseloadRow> = {
  name: 'adviser-caseload',
  version: 1,
  handles: [
    'person-registered',
    'person-corrected',
    'person-transferred',
    'persons-merged',
    'persons-split',
    'person-erased',
    'registration-opened',
    'registration-confirmed',
    'registration-closed',
    'registration-ended-by-work',
    'registration-lapsed',
    'registration-corrected',
    'registration-voided',
    'membership-stated',
    'membership-corrected',
    'membership-voided',
    'profile-stated',
  ],

  keysOf(event) {
    switch (event.type) {
      case 'persons-merged':
        return [event.data.absorbedId];
      case 'persons-split':
        return [event.data.restoredId];
      default:
        return [event.data.personId];
    }
  },

  fold(row, event) {
    if (event.type === 'person-registered') return registered(event);
    return row && changed(row, event);
  },
};

function registered({ data, version }: Recorded<Extract<PersonEvent, { type: 'person-registered' }>>) {
  const { personId, office, residence, sex, birthMonth, channel, registeredOn, identity } = data;
  const facts = { id: personId, version, office, residence, sex, birthMonth, channel, registeredOn };
  return { ...facts, survivorId: null, name: identity.name, ...noSpell, groups: [], profiled: false };
}

const noSpell = { registrationId: null, openedOn: null, nextDueOn: null, lapsesOn: null };

function changed(
  row: AdviserCaseloadRow,
  event: Exclude<Recorded<CaseloadEvent>, { type: 'person-registered' }>,
): AdviserCaseloadRow | undefined {
  switch (event.type) {
    case 'person-corrected': {
      const { residence, sex, birthMonth, identity } = event.data;
      return { ...row, version: event.version, residence, sex, birthMonth, name: identity.name };
    }
    case 'person-transferred':
      return { ...row, version: event.version, office: event.data.office };
    case 'persons-merged':
      return { ...row, version: event.version, survivorId: event.data.survivorId };
    case 'persons-split':
      return { ...row, version: event.version, survivorId: null };
    case 'person-erased':
      return undefined;
    case 'membership-stated':
    case 'membership-corrected': {
      const { factId, group, from, to } = event.data;
      return { ...row, groups: restate(row.groups, { factId, group, from, to }) };
    }
    case 'membership-voided':
      return { ...row, groups: voided(row.groups, event.data.factId) };
    case 'profile-stated':
      return { ...row, profiled: true };
    default:
      return { ...row, ...spellAfter(row, event) };
  }
}

function spellAfter(row: AdviserCaseloadRow, event: SpellChange): Partial<AdviserCaseloadRow> {
  const { registrationId } = event.data;
  switch (event.type) {
    case 'registration-opened': {
      const { openedOn, nextDueOn, lapsesOn } = event.data;
      return { registrationId, openedOn, nextDueOn, lapsesOn };
    }
    case 'registration-confirmed':
      return { nextDueOn: event.data.nextDueOn, lapsesOn: event.data.lapsesOn };
    case 'registration-corrected': {
      const { openedOn, window } = event.data;
      if (window !== null) return { registrationId, openedOn, nextDueOn: window.nextDueOn, lapsesOn: window.lapsesOn };
      return registrationId === row.registrationId ? noSpell : {};
    }
    default:
      return registrationId === row.registrationId ? noSpell : {};
  }
}
