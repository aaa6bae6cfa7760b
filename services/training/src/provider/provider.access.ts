import { CommandAccess, Grant, RecordScope } from '@doorstep/event-sourcing';
import { ProviderCommand } from './provider.commands';
import { ProviderState } from './provider.decider';

const office: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const manager: Grant = { roles: ['centre-manager'], record: 'office' };
const importers: Grant = { roles: ['administrator'], record: 'any' };

function scope(command: ProviderCommand, state: ProviderState): RecordScope {
  const { facts } = command.type === 'register-provider' && state.facts === null ? command.data : state;
  return facts === null || facts.office === null ? {} : { office: facts.office };
}

export const providerAccess: CommandAccess<ProviderCommand, ProviderState> = {
  grants: {
    'register-provider': [office, importers],
    'correct-provider': [office],
    'restate-provider': [importers],
    'change-provider-contact': [office],
    'suspend-provider': [manager],
    'reinstate-provider': [manager],
  },
  scope,
};
