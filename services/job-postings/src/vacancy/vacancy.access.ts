import { CommandAccess, Grant, RecordScope } from '@doorstep/event-sourcing';
import { VacancyCommand } from './vacancy.commands';
import { VacancyState } from './vacancy.state';

const own: Grant = { roles: ['employer'], record: 'own' };
const office: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const manager: Grant = { roles: ['centre-manager'], record: 'office' };
const system: Grant = { roles: ['system'], record: 'any' };
const importers: Grant = { roles: ['centre-manager', 'administrator'], record: 'any' };

function scope(command: VacancyCommand, state: VacancyState): RecordScope {
  const { employerId, office } = command.type === 'draft-vacancy' && state.status === null ? command.data : state;
  return { ...(employerId === null ? {} : { employerId }), ...(office === null ? {} : { office }) };
}

export const vacancyAccess: CommandAccess<VacancyCommand, VacancyState> = {
  grants: {
    'draft-vacancy': [own, office],
    'revise-vacancy': [own, office],
    'submit-vacancy': [own, office],
    'check-vacancy': [office],
    'waive-finding': [manager],
    'refuse-vacancy': [office],
    'publish-vacancy': [office],
    'correct-vacancy': [own, office],
    'change-openings': [own, office],
    'close-vacancy': [own, office, system],
    'reopen-vacancy': [own, office],
    'fill-vacancy': [system],
    'release-seat': [system],
    'expire-vacancy': [system],
    'list-vacancy': [importers],
  },
  scope,
};
