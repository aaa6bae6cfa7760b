import { Sealed } from '@doorstep/event-sourcing';
import { givenProjection } from '@doorstep/testing';
import { EmployerEvent } from '../employer/employer.events';
import { employerDirectory } from './employer-directory.projection';

const employerId = 'e-1';
const sealed = (text: string) => `sealed.e-1.${text}` as Sealed;
const facts = { name: '某公司', office: '620102', place: null, industry: 'H' };
const registered: EmployerEvent = {
  type: 'employer-registered',
  data: {
    employerId,
    creditCode: '91330100799655058B',
    facts,
    contact: { name: sealed('A'), phone: sealed('B') },
    registeredOn: '2026-03-02',
  },
};
const verified: EmployerEvent = {
  type: 'employer-verified',
  data: {
    employerId,
    evidence: { documents: ['business-licence'], agentIdentityChecked: true, licenceValidUntil: null },
    verifiedOn: '2026-03-02',
    validUntil: '2026-09-02',
    interval: { name: 'employer-reverification-months', value: 6, entryId: 'x', version: 1 },
  },
};
const suspended: EmployerEvent = {
  type: 'employer-suspended',
  data: { employerId, reason: 'fees-charged', suspendedOn: '2026-03-02', vacancies: [] },
};
const reinstated = (validUntil: string | null): EmployerEvent => ({
  type: 'employer-reinstated',
  data: { employerId, reinstatedOn: '2026-03-02', validUntil },
});
const after = (...events: readonly EmployerEvent[]) => givenProjection(employerDirectory).events(events);

describe('employer directory', () => {
  it('enters an employer with its contact still sealed', () => {
    after(registered).thenRows([
      {
        id: employerId,
        version: 1,
        creditCode: '91330100799655058B',
        ...facts,
        standing: 'unverified',
        validUntil: null,
        suspendedFor: null,
        registeredOn: '2026-03-02',
        contactName: sealed('A'),
        contactPhone: sealed('B'),
      },
    ]);
  });

  it('follows its standing', () => {
    after(registered, verified).thenRow(employerId, { standing: 'verified', validUntil: '2026-09-02', version: 2 });
    after(registered, verified, {
      type: 'employer-verification-lapsed',
      data: { employerId, lapsedOn: '2026-09-02' },
    }).thenRow(employerId, { standing: 'lapsed' });
    after(registered, verified, suspended).thenRow(employerId, { standing: 'suspended', suspendedFor: 'fees-charged' });
    after(registered, verified, suspended, reinstated('2026-09-02')).thenRow(employerId, { standing: 'verified' });
    after(registered, suspended, reinstated(null)).thenRow(employerId, { standing: 'unverified', suspendedFor: null });
  });

  it('follows corrections and contacts', () => {
    after(
      registered,
      { type: 'employer-corrected', data: { employerId, facts: { ...facts, name: '新名' } } },
      { type: 'employer-contact-changed', data: { employerId, contact: { name: sealed('C'), phone: sealed('D') } } },
      {
        type: 'employer-posting-admitted',
        data: { employerId, vacancyId: 'v', admittedOn: '2026-03-02', expiresOn: '2026-04-01' },
      },
    ).thenRow(employerId, { name: '新名', contactName: sealed('C'), contactPhone: sealed('D'), version: 4 });
  });
});
