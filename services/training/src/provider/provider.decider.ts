import { Decider, exhaustive, Given, reject, Rejection, rejectMissing, saysTheSame } from '@doorstep/event-sourcing';
import { ProviderCommand } from './provider.commands';
import { ProviderEvent, providerEvents, ProviderFacts } from './provider.events';

export interface ProviderState {
  readonly providerId: string | null;
  readonly facts: ProviderFacts | null;
  readonly source: string | null;
  readonly suspended: boolean;
}

const initialState: ProviderState = { providerId: null, facts: null, source: null, suspended: false };

export const provider: Decider<ProviderState, ProviderCommand, ProviderEvent> = {
  category: 'provider',
  events: providerEvents,
  initialState,
  evolve,
  decide,
};

function evolve(state: ProviderState, event: ProviderEvent): ProviderState {
  switch (event.type) {
    case 'provider-registered': {
      const { providerId, facts, source } = event.data;
      return { ...state, providerId, facts, source };
    }
    case 'provider-corrected':
      return { ...state, facts: event.data.facts };
    case 'provider-contact-changed':
      return state;
    case 'provider-suspended':
      return { ...state, suspended: true };
    case 'provider-reinstated':
      return { ...state, suspended: false };
    default:
      return exhaustive(event);
  }
}

function decide(command: ProviderCommand, state: ProviderState, given: Given): readonly ProviderEvent[] | Rejection {
  if (command.type === 'register-provider')
    return state.providerId === null
      ? [{ type: 'provider-registered', data: { ...command.data, registeredOn: given.today } }]
      : reject('provider-already-registered');
  if (state.providerId === null) return rejectMissing('provider-unknown');
  const { providerId } = state;
  switch (command.type) {
    case 'correct-provider':
      return corrected(state, providerId, command.data.facts);
    case 'restate-provider':
      return state.source === command.data.source ? corrected(state, providerId, command.data.facts) : [];
    case 'change-provider-contact':
      return [{ type: 'provider-contact-changed', data: { providerId, contact: command.data.contact } }];
    case 'suspend-provider':
      return state.suspended
        ? reject('provider-suspended')
        : [
            {
              type: 'provider-suspended',
              data: { providerId, reason: command.data.reason, suspendedOn: given.today },
            },
          ];
    case 'reinstate-provider':
      return state.suspended
        ? [{ type: 'provider-reinstated', data: { providerId, reinstatedOn: given.today } }]
        : reject('provider-not-suspended');
    default:
      return exhaustive(command);
  }
}

function corrected(state: ProviderState, providerId: string, facts: ProviderFacts): readonly ProviderEvent[] {
  return saysTheSame(state.facts, facts) ? [] : [{ type: 'provider-corrected', data: { providerId, facts } }];
}
