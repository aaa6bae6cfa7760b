import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { ProviderEvent, providerEvents } from '../provider/provider.events';
import type { ProviderDirectoryRow } from './provider-directory.table';

export const providerDirectory: Projection<ProviderEvent, ProviderDirectoryRow> = {
  name: 'provider-directory',
  version: 1,
  handles: Object.keys(providerEvents) as ProviderEvent['type'][],
  keysOf: (event) => [event.data.providerId],
  fold(row, event, id) {
    if (event.type === 'provider-registered') {
      const { facts, contact, source, registeredOn } = event.data;
      const sealed = { contactName: contact?.name ?? null, contactPhone: contact?.phone ?? null };
      return { id, version: event.version, ...facts, source, suspendedFor: null, registeredOn, ...sealed };
    }
    return row && { ...row, ...change(event), version: event.version };
  },
};

function change(event: Exclude<ProviderEvent, { type: 'provider-registered' }>): Partial<ProviderDirectoryRow> {
  switch (event.type) {
    case 'provider-corrected':
      return event.data.facts;
    case 'provider-contact-changed':
      return { contactName: event.data.contact.name, contactPhone: event.data.contact.phone };
    case 'provider-suspended':
      return { suspendedFor: event.data.reason };
    case 'provider-reinstated':
      return { suspendedFor: null };
    default:
      return exhaustive(event);
  }
}
