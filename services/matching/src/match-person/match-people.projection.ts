import { JobSeekersMessage, PlacementFacts, PlacementsMessage, RegistrationSpell } from '@doorstep/contracts';
import { Projection, restate, voided } from '@doorstep/event-sourcing';
import { MatchPersonRow, WorkSpell } from './match-people.table';

type Placement = Exclude<PlacementsMessage, { type: 'placements.retention-checked.v1' }>;
type Known = Exclude<JobSeekersMessage, { type: `job-seekers.${'account' | 'household'}-${string}` }>;
export type MatchPersonMessage = Known | Placement;

/** The functional facts of every person, out of the messages of other services; topics may arrive in any order. */
export const matchPeople: Projection<MatchPersonMessage, MatchPersonRow> = {
  name: 'match-people',
  version: 2,
  handles: [
    'job-seekers.person-registered.v1',
    'job-seekers.person-corrected.v1',
    'job-seekers.person-transferred.v1',
    'job-seekers.persons-merged.v1',
    'job-seekers.persons-split.v1',
    'job-seekers.person-erased.v1',
    'job-seekers.registration-opened.v1',
    'job-seekers.registration-closed.v1',
    'job-seekers.registration-corrected.v1',
    'job-seekers.registration-voided.v1',
    'job-seekers.membership-stated.v1',
    'job-seekers.membership-voided.v1',
    'job-seekers.profile-stated.v1',
    'placements.placement-reported.v1',
    'placements.placement-verified.v1',
    'placements.placement-corrected.v1',
    'placements.placement-ended.v1',
    'placements.placement-assigned.v1',
    'placements.placement-voided.v1',
  ],

  keysOf(message) {
    switch (message.type) {
      case 'job-seekers.persons-merged.v1':
        return [message.data.absorbedId];
      case 'job-seekers.persons-split.v1':
        return [message.data.restoredId];
      case 'placements.placement-assigned.v1':
        return [message.data.personId, message.data.formerPersonId];
      default:
        return [message.data.personId];
    }
  },

  fold(known, message, id) {
    const row = known ?? unknownPerson(id);
    if (row.erased) return known;
    switch (message.type) {
      case 'job-seekers.person-registered.v1':
      case 'job-seekers.person-corrected.v1': {
        const { office, residence, birthMonth } = message.data;
        return { ...row, office, residence, birthMonth };
      }
      case 'job-seekers.person-transferred.v1':
        return { ...row, office: message.data.office };
      case 'job-seekers.persons-merged.v1':
        return { ...row, absorbedBy: message.data.survivorId };
      case 'job-seekers.persons-split.v1':
        return { ...row, absorbedBy: null };
      case 'job-seekers.person-erased.v1':
        return { ...unknownPerson(id), erased: true };
      case 'job-seekers.registration-opened.v1':
      case 'job-seekers.registration-closed.v1':
      case 'job-seekers.registration-corrected.v1':
        return withRegistrations(row, [...otherSpells(row, message.data.registrationId), message.data]);
      case 'job-seekers.registration-voided.v1':
        return withRegistrations(row, otherSpells(row, message.data.registrationId));
      case 'job-seekers.membership-stated.v1':
        return { ...row, memberships: restate(row.memberships, message.data) };
      case 'job-seekers.membership-voided.v1':
        return { ...row, memberships: voided(row.memberships, message.data.factId) };
      case 'job-seekers.profile-stated.v1':
        return { ...row, profile: message.data };
      case 'placements.placement-voided.v1':
        return { ...row, work: otherWork(row, message.data.placementId) };
      default: {
        const { placementId, personId } = message.data;
        const work = otherWork(row, placementId);
        return { ...row, work: personId === id ? [...work, workSpell(message.data)] : work };
      }
    }
  },
};

function unknownPerson(id: string): MatchPersonRow {
  return {
    id,
    office: null,
    residence: null,
    birthMonth: null,
    profile: null,
    memberships: [],
    registrations: [],
    work: [],
    openSince: null,
    absorbedBy: null,
    erased: false,
  };
}

function withRegistrations(row: MatchPersonRow, registrations: readonly RegistrationSpell[]): MatchPersonRow {
  const open = registrations.filter((spell) => spell.closedOn === null).map((spell) => spell.openedOn);
  return { ...row, registrations, openSince: open.sort()[0] ?? null };
}

function otherSpells(row: MatchPersonRow, registrationId: string): readonly RegistrationSpell[] {
  return row.registrations.filter((spell) => spell.registrationId !== registrationId);
}

function otherWork(row: MatchPersonRow, placementId: string): readonly WorkSpell[] {
  return row.work.filter((spell) => spell.placementId !== placementId);
}

function workSpell({ placementId, employerId, kind, startedOn, endedOn }: PlacementFacts): WorkSpell {
  return { placementId, employerId, kind, startedOn, endedOn };
}
