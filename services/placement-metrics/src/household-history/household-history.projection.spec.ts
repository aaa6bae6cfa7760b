import { givenProjection } from '@doorstep/testing';
import { householdHistory } from './household-history.projection';

const member = (personId: string, to: string | null = null) => ({ personId, isHead: false, from: '2020-01-01', to });
const stated = (...members: readonly ReturnType<typeof member>[]) => ({
  type: 'job-seekers.household-stated.v1' as const,
  data: { householdId: 'h1', members },
});

describe('the history of households', () => {
  it('keeps every statement of who lives in one', () => {
    const { rows } = givenProjection(householdHistory).events([
      stated(member('a')),
      stated(member('a', '2026-03-01'), member('b')),
    ]);
    expect([...rows.values()].map(({ factId, position, members }) => [factId, position, members])).toEqual([
      ['h1', 1, [member('a')]],
      ['h1', 2, [member('a', '2026-03-01'), member('b')]],
    ]);
  });
});
