import { givenProjection } from '@doorstep/testing';
import { HouseholdEvent, Member } from './household.events';
import { households } from './household.projection';

const formed: HouseholdEvent = {
  type: 'household-formed',
  data: { householdId: 'h1', office: '620102', formedOn: '2026-03-02' },
};
const joined = (personId: string, joinedOn: string): HouseholdEvent => ({
  type: 'member-joined',
  data: { householdId: 'h1', personId, role: 'spouse', joinedOn, leftOn: null },
});
const left: HouseholdEvent = {
  type: 'member-left',
  data: { householdId: 'h1', personId: 'p1', leftOn: '2026-02-01' },
};
const member = (personId: string, joinedOn: string, leftOn: string | null = null): Member => ({
  personId,
  role: 'spouse',
  joinedOn,
  leftOn,
});

describe('households', () => {
  it('show present and former members, and those who came back', () => {
    givenProjection(households)
      .events([formed, joined('p1', '2026-01-01'), joined('p2', '2026-01-01'), left, joined('p1', '2026-02-10')])
      .thenRows([
        {
          id: 'h1',
          version: 5,
          office: '620102',
          formedOn: '2026-03-02',
          members: [member('p1', '2026-01-01', '2026-02-01'), member('p2', '2026-01-01'), member('p1', '2026-02-10')],
        },
      ]);
  });

  it('follow corrections and transfers', () => {
    givenProjection(households)
      .events([
        formed,
        joined('p1', '2026-01-01'),
        {
          type: 'member-corrected',
          data: { householdId: 'h1', personId: 'p1', role: 'head', joinedOn: '2025-12-01', leftOn: null },
        },
        {
          type: 'household-transferred',
          data: { householdId: 'h1', from: '620102', office: '620103', effectiveOn: '2026-03-01' },
        },
      ])
      .thenRow('h1', {
        version: 4,
        office: '620103',
        members: [{ personId: 'p1', role: 'head', joinedOn: '2025-12-01', leftOn: null }],
      });
  });
});
