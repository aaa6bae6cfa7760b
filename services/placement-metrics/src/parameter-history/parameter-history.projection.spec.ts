import { givenProjection } from '@doorstep/testing';
import { numberTold } from '../told.fixture';
import { parameterHistory } from './parameter-history.projection';

const list = 'urban-employed-persons';
const entryId = `${list}.620102`;
const stated = (value: unknown) => ({
  type: 'reference-data.entry-stated.v1' as const,
  data: { ...numberTold(list, '620102', 0).data, value } as never,
});

describe('the history of parameters', () => {
  it('keeps every statement of a number; a withdrawal, and what is no number any more, withdraws it', () => {
    const { rows } = givenProjection(parameterHistory).events([
      stated(98),
      stated(198.5),
      stated([1, 2]),
      { type: 'reference-data.entry-withdrawn.v1', data: { entryId, kind: 'parameter', list } },
      { type: 'reference-data.entry-withdrawn.v1', data: { entryId: 'd', kind: 'division', list: 'division' } },
    ]);
    expect([...rows.values()].map(({ factId, position, value, voided }) => [factId, position, value, voided])).toEqual([
      [entryId, 1, 98, false],
      [entryId, 2, 198.5, false],
      [entryId, 3, null, true],
      [entryId, 4, null, true],
    ]);
    expect([...rows.values()][0]).toMatchObject({
      parameter: list,
      region: '620102',
      unit: 'person',
      from: '2026-01-01',
      to: '2027-01-01',
      document: '年度目标',
      version: 1,
    });
  });
});
