import { Sealed } from '@doorstep/event-sourcing';
import { givenProjection } from '@doorstep/testing';
import { ProviderEvent } from '../provider/provider.events';
import { providerDirectory } from './provider-directory.projection';

const providerId = 'p-1';
const facts = { name: '某职业培训学校', office: '620102', place: null, locality: null, form: null };
const contact = { name: 'sealed.p-1.A' as Sealed, phone: 'sealed.p-1.B' as Sealed };
const registered: ProviderEvent = {
  type: 'provider-registered',
  data: { providerId, facts, contact: null, source: null, registeredOn: '2026-03-02' },
};
const suspended: ProviderEvent = {
  type: 'provider-suspended',
  data: { providerId, reason: 'quality', suspendedOn: '2026-03-02' },
};
const after = (...events: readonly ProviderEvent[]) => givenProjection(providerDirectory).events(events);

describe('provider directory', () => {
  it('enters a provider and follows its contact and facts', () => {
    after(
      registered,
      { type: 'provider-contact-changed', data: { providerId, contact } },
      { type: 'provider-corrected', data: { providerId, facts: { ...facts, name: '某学校' } } },
    ).thenRows([
      {
        id: providerId,
        version: 3,
        ...facts,
        name: '某学校',
        source: null,
        suspendedFor: null,
        registeredOn: '2026-03-02',
        contactName: contact.name,
        contactPhone: contact.phone,
      },
    ]);
  });

  it('says what a suspended one is suspended for', () => {
    after(registered, suspended).thenRow(providerId, { suspendedFor: 'quality' });
    const reinstated: ProviderEvent = {
      type: 'provider-reinstated',
      data: { providerId, reinstatedOn: '2026-03-02' },
    };
    after(registered, suspended, reinstated).thenRow(providerId, { suspendedFor: null });
  });
});
