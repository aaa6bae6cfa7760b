import { PersonFacts } from '@doorstep/contracts';
import { givenProjection } from '@doorstep/testing';
import { personOffice } from './person-office.projection';

const data: PersonFacts = {
  personId: 'p1',
  office: '620102',
  residence: '620102001',
  sex: 'male',
  birthMonth: '1990-05',
  channel: 'self',
  registeredOn: '2026-03-02',
};
const registered = { type: 'job-seekers.person-registered.v1' as const, data };

describe('the office of a person', () => {
  it('follows transfers', () => {
    givenProjection(personOffice)
      .events([
        registered,
        {
          type: 'job-seekers.person-transferred.v1',
          data: { personId: 'p1', office: '620103', effectiveOn: '2026-03-05' },
        },
      ])
      .thenRows([{ id: 'p1', office: '620103' }]);
  });

  it('is forgotten with the person', () => {
    givenProjection(personOffice)
      .events([registered, { type: 'job-seekers.person-erased.v1', data: { personId: 'p1' } }])
      .thenRows([]);
  });
});
