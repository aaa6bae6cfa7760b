import { givenProjection } from '@doorstep/testing';
import { mergedRecords } from './merged-records.projection';

const merged = {
  type: 'job-seekers.persons-merged.v1',
  data: { survivorId: 'a', absorbedId: 'b', effectiveOn: '2026-03-01' },
} as const;
const split = {
  type: 'job-seekers.persons-split.v1',
  data: { survivorId: 'a', restoredId: 'b', effectiveOn: '2026-03-02', assignments: [] },
} as const;
const erased = { type: 'job-seekers.person-erased.v1', data: { personId: 'b' } } as const;

describe('merged records', () => {
  it('are linked by a merge and come apart by a split', () => {
    givenProjection(mergedRecords)
      .events([merged])
      .thenRows([{ id: 'b', survivorId: 'a', position: 1 }]);
    givenProjection(mergedRecords)
      .events([merged, split])
      .thenRows([{ id: 'b', survivorId: null, position: 2 }]);
  });

  it('are forgotten with the erasure of the absorbed one', () => {
    givenProjection(mergedRecords).events([merged, erased]).thenRows([]);
  });
});
