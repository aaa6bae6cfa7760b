import { Projection, Recorded, restate, voided } from '@doorstep/event-sourcing';
import { MembershipEvent } from '../membership/membership.events';
import { PersonEvent } from '../person/person.events';
import { ProfileEvent } from '../profile/profile.events';
import { RegistrationEvent } from '../registration/registration.events';
import { filedHousehold, MemberEvent } from './filed-household';
import { filedPerson, newFile } from './filed-person';
import { filedRegistration } from './filed-registration';
import { PersonFile } from './person-file';
import { PersonFileRow } from './person-file.table';

export type PersonFileEvent = PersonEvent | RegistrationEvent | MembershipEvent | ProfileEvent | MemberEvent;

/** Everything known of a person in one document. */
export const personFile: Projection<PersonFileEvent, PersonFileRow> = {
  name: 'person-file',
  version: 1,
  handles: [
    'person-registered',
    'person-corrected',
    'person-transferred',
    'persons-merged',
    'merge-received',
    'persons-split',
    'split-received',
    'fact-assigned',
    'subject-linked',
    'subject-unlinked',
    'record-held',
    'hold-released',
    'erasure-refused',
    'person-erased',
    'registration-opened',
    'registration-refused',
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
    'certificate-added',
    'certificate-removed',
    'member-joined',
    'member-left',
    'member-corrected',
  ],

  keysOf(event) {
    switch (event.type) {
      case 'persons-merged':
        return [event.data.absorbedId];
      case 'persons-split':
        return [event.data.restoredId];
      case 'merge-received':
      case 'split-received':
        return [event.data.survivorId];
      case 'fact-assigned':
        return [event.streamId.slice('person-'.length)];
      default:
        return [event.data.personId];
    }
  },

  fold(row, event, id) {
    if (event.type === 'person-erased') return undefined;
    const before = event.type === 'person-registered' ? newFile(event) : row?.file;
    if (before === undefined) return undefined;
    const filed = event.type === 'person-registered' ? before : after(before, event);
    const file = { ...filed, history: [...filed.history, { event: event.type, recordedAt: event.recordedAt }] };
    return {
      id,
      version: event.streamId.startsWith('person-') ? event.version : (row?.version ?? 0),
      profileVersion: event.streamId.startsWith('profile-') ? event.version : (row?.profileVersion ?? 0),
      office: file.person.office,
      file,
    };
  },
};

type Later = Exclude<PersonFileEvent, { type: 'person-registered' | 'person-erased' }>;

function after(file: PersonFile, event: Recorded<Later>): PersonFile {
  switch (event.type) {
    case 'registration-opened':
    case 'registration-refused':
    case 'registration-confirmed':
    case 'registration-closed':
    case 'registration-ended-by-work':
    case 'registration-lapsed':
    case 'registration-corrected':
    case 'registration-voided':
      return filedRegistration(file, event);
    case 'membership-stated':
    case 'membership-corrected':
      return { ...file, memberships: restate(file.memberships, event.data) };
    case 'membership-voided':
      return { ...file, memberships: voided(file.memberships, event.data.factId) };
    case 'profile-stated':
      return { ...file, profile: event.data };
    case 'certificate-added':
      return { ...file, awards: [...file.awards, event.data] };
    case 'certificate-removed': {
      const { certificateId } = event.data;
      return { ...file, awards: file.awards.filter((award) => award.certificateId !== certificateId) };
    }
    case 'member-joined':
    case 'member-left':
    case 'member-corrected':
      return filedHousehold(file, event);
    default:
      return filedPerson(file, event);
  }
}
