import { CommandAccess, Grant } from '@doorstep/event-sourcing';
import { PersonCommand } from './person.commands';
import { PersonState, scopeOfPerson } from './person.state';

const administrators: Grant = { roles: ['administrator'], record: 'any' };
const system: Grant = { roles: ['system'], record: 'any' };
const own: Grant = { roles: ['job-seeker'], record: 'own' };
const advisers: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const heads: Grant = { roles: ['centre-manager'], record: 'office' };
const headsOfEitherOffice: Grant = { roles: ['centre-manager'], record: 'any' };

export const personAccess: CommandAccess<PersonCommand, PersonState> = {
  grants: {
    'register-person': [{ roles: ['job-seeker'], record: 'any' }, advisers, administrators],
    'correct-person': [own, advisers, administrators],
    'transfer-person': [advisers, administrators],
    'merge-person': [heads, administrators],
    'receive-merge': [headsOfEitherOffice, administrators],
    'split-person': [heads, administrators],
    'receive-split': [headsOfEitherOffice, administrators],
    'link-subject': [advisers, administrators],
    'unlink-subject': [own, advisers, administrators],
    'hold-record': [heads, administrators],
    'release-hold': [heads, administrators],
    'erase-person': [own, heads, administrators, system],
    'require-active-person': [own, advisers, administrators],
  },
  scope(command, state) {
    return state.standing === 'unknown' && command.type === 'register-person'
      ? { personId: command.data.personId, office: command.data.office }
      : scopeOfPerson(state);
  },
};
