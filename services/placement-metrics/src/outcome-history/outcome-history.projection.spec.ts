import { givenProjection } from '@doorstep/testing';
import { outcome } from '../outcome-record/outcome.fixture';
import { outcomeHistory } from './outcome-history.projection';

describe('the history of outcome records', () => {
  it('keeps every statement', () => {
    const second = { ...outcome, contentHash: 'second' };
    const { rows } = givenProjection(outcomeHistory).events([
      { type: 'outcome-stated', data: outcome },
      { type: 'outcome-restated', data: second },
    ]);
    const kept = [...rows.values()].map(({ factId, personId, study, position, type, record }) => ({
      whose: [factId, personId, study].join(' '),
      position,
      type,
      record,
    }));
    expect(kept).toEqual([
      { whose: 'o-1 o-1 four-people', position: 1, type: 'outcome-stated', record: outcome },
      { whose: 'o-1 o-1 four-people', position: 2, type: 'outcome-restated', record: second },
    ]);
  });
});
