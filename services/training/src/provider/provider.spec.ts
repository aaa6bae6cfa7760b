import { Sealed } from '@doorstep/event-sourcing';
import { accessProperties, given } from '@doorstep/testing';
import { providerAccess } from './provider.access';
import {
  ChangeProviderContact,
  CorrectProvider,
  RegisterProvider,
  ReinstateProvider,
  RestateProvider,
  SuspendProvider,
} from './provider.commands';
import { provider } from './provider.decider';
import { ProviderEvent } from './provider.events';

const providerId = 'p-1';
const facts = { name: '某职业培训学校', office: '620102', place: '620102001', locality: null, form: null };
const contact = { name: 'sealed.p-1.A' as Sealed, phone: 'sealed.p-1.B' as Sealed };
const registered = (source: string | null = null): ProviderEvent => ({
  type: 'provider-registered',
  data: { providerId, facts, contact: null, source, registeredOn: '2026-03-02' },
});
const suspended: ProviderEvent = {
  type: 'provider-suspended',
  data: { providerId, reason: 'quality', suspendedOn: '2026-03-02' },
};
const renamed = { ...facts, name: '某学校' };
const corrected: ProviderEvent = { type: 'provider-corrected', data: { providerId, facts: renamed } };

describe('training provider', () => {
  it('is registered once and corrected as a whole', () => {
    const register = new RegisterProvider({ providerId, facts, contact: null, source: null });
    given(provider).when(register).then([registered()]);
    given(provider, [registered()]).when(register).thenRejected('provider-already-registered');
    given(provider, [registered()])
      .when(new CorrectProvider({ facts: renamed }))
      .then([corrected]);
    given(provider, [registered()])
      .when(new CorrectProvider({ facts: { ...facts } }))
      .thenNothing();
    given(provider).when(new CorrectProvider({ facts })).thenRejected('provider-unknown');
    given(provider, [registered()])
      .when(new ChangeProviderContact({ contact }))
      .then([{ type: 'provider-contact-changed', data: { providerId, contact } }]);
  });

  it('is restated only by the register that named it', () => {
    const restate = new RestateProvider({ facts: renamed, source: 'a-register' });
    given(provider, [registered('a-register')])
      .when(restate)
      .then([corrected]);
    given(provider, [registered('a-register'), corrected])
      .when(restate)
      .thenNothing();
    given(provider, [registered('another')])
      .when(restate)
      .thenNothing();
    given(provider, [registered()]).when(restate).thenNothing();
  });

  it('is suspended and reinstated', () => {
    given(provider, [registered()])
      .when(new SuspendProvider({ reason: 'quality' }))
      .then([suspended]);
    given(provider, [registered(), suspended])
      .when(new SuspendProvider({ reason: 'quality' }))
      .thenRejected('provider-suspended');
    given(provider, [registered(), suspended])
      .when(new ReinstateProvider({}))
      .then([{ type: 'provider-reinstated', data: { providerId, reinstatedOn: '2026-03-02' } }]);
    given(provider, [registered()]).when(new ReinstateProvider({})).thenRejected('provider-not-suspended');
  });

  it('belongs to the office it states, or to none', () => {
    const command = new RegisterProvider({ providerId, facts, contact: null, source: null });
    expect(providerAccess.scope(command, provider.initialState)).toEqual({ office: '620102' });
    const foreign = new RegisterProvider({ ...command.data, facts: { ...facts, office: null } });
    expect(providerAccess.scope(foreign, provider.initialState)).toEqual({});
    const known = provider.evolve(provider.initialState, registered());
    expect(providerAccess.scope(new ReinstateProvider({}), known)).toEqual({ office: '620102' });
  });
});

const office = { counsellor: ['office'], 'centre-manager': ['office'] } as const;
const importers = { administrator: ['office', 'stranger'] } as const;

accessProperties({
  name: 'training providers',
  grants: providerAccess.grants,
  expected: {
    'register-provider': { ...office, ...importers },
    'correct-provider': office,
    'restate-provider': importers,
    'change-provider-contact': office,
    'suspend-provider': { 'centre-manager': ['office'] },
    'reinstate-provider': { 'centre-manager': ['office'] },
  },
});
