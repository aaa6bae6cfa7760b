import { CommandAccess, Grant, RecordScope } from '@doorstep/event-sourcing';
import { EmployerCommand } from './employer.commands';
import { EmployerState } from './employer.decider';

const own: Grant = { roles: ['employer'], record: 'own' };
const office: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const manager: Grant = { roles: ['centre-manager'], record: 'office' };
const system: Grant = { roles: ['system'], record: 'any' };
const publishers: Grant = { roles: ['counsellor', 'centre-manager'], record: 'any' };

function scope(command: EmployerCommand, state: EmployerState): RecordScope {
  const { employerId, facts } =
    command.type === 'register-employer' && state.employerId === null ? command.data : state;
  return { ...(employerId ? { employerId } : {}), ...(facts ? { office: facts.office } : {}) };
}

export const employerAccess: CommandAccess<EmployerCommand, EmployerState> = {
  grants: {
    'register-employer': [own, office],
    'link-employer-account': [office],
    'unlink-employer-account': [own, office],
    'correct-employer': [own, office],
    'change-employer-contact': [own, office],
    'verify-employer': [office],
    'lapse-verification': [system],
    'suspend-employer': [manager],
    'reinstate-employer': [manager],
    'admit-posting': [own, publishers],
  },
  scope,
};
