import { exhaustive, Projection, Recorded } from '@doorstep/event-sourcing';
import { EmployerEvent } from '../employer/employer.events';
import type { EmployerDirectoryRow } from './employer-directory.table';

export const employerDirectory: Projection<EmployerEvent, EmployerDirectoryRow> = {
  name: 'employer-directory',
  version: 1,
  handles: [
    'employer-registered',
    'employer-account-linked',
    'employer-account-unlinked',
    'employer-corrected',
    'employer-contact-changed',
    'employer-verified',
    'employer-verification-lapsed',
    'employer-suspended',
    'employer-reinstated',
    'employer-posting-admitted',
  ],
  keysOf: (event) => [event.data.employerId],
  fold(row, event) {
    if (event.type === 'employer-registered') return registered(event);
    return row === undefined ? undefined : { ...row, ...change(event), version: event.version };
  },
};

function registered(event: Recorded<Extract<EmployerEvent, { type: 'employer-registered' }>>): EmployerDirectoryRow {
  const { employerId, creditCode, facts, contact, registeredOn } = event.data;
  return {
    id: employerId,
    version: event.version,
    creditCode,
    ...facts,
    standing: 'unverified',
    validUntil: null,
    suspendedFor: null,
    registeredOn,
    contactName: contact?.name ?? null,
    contactPhone: contact?.phone ?? null,
  };
}

function change(event: Exclude<EmployerEvent, { type: 'employer-registered' }>): Partial<EmployerDirectoryRow> {
  switch (event.type) {
    case 'employer-corrected':
      return event.data.facts;
    case 'employer-contact-changed':
      return { contactName: event.data.contact.name, contactPhone: event.data.contact.phone };
    case 'employer-verified':
      return { standing: 'verified', validUntil: event.data.validUntil };
    case 'employer-verification-lapsed':
      return { standing: 'lapsed' };
    case 'employer-suspended':
      return { standing: 'suspended', suspendedFor: event.data.reason };
    case 'employer-reinstated':
      return { standing: event.data.validUntil === null ? 'unverified' : 'verified', suspendedFor: null };
    case 'employer-account-linked':
    case 'employer-account-unlinked':
    case 'employer-posting-admitted':
      return {};
    default:
      return exhaustive(event);
  }
}
