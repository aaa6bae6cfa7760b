import { PersonMetric } from '../metric/metric';
import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { newUrbanEmploymentGross } from './new-urban-employment-gross.metric';
import { newUrbanEmployment } from './new-urban-employment.metric';
import { urbanEmploymentAttrition } from './urban-employment-attrition.metric';

const before = { startedOn: '2020-01-01', endedOn: '2026-03-10' };
const lives = [
  life('begins', { placements: [work(), work({ kind: 'subsidised', employerId: 'e2' })] }),
  life('begins too', { placements: [work({ kind: 'flexible', place: '310115', office: '620102' })] }),
  life('begins and dies', {
    placements: [work({ startedOn: '2026-03-02', endedOn: '2026-03-12', endReason: 'death', place: '620102' })],
  }),
  life('retires', { placements: [work({ ...before, endReason: 'retirement', place: '310115' })] }),
  life('retires from the register', {
    registrations: [registered('2025-01-01', { closedOn: '2026-03-04', closingReason: 'retired' })],
  }),
  life('is dismissed', { placements: [work({ ...before, endReason: 'dismissed' })] }),
  life('resigns', { placements: [work({ ...before, endReason: 'resigned' })] }),
];

describe('new urban employment', () => {
  const count = (metric: PersonMetric, instead = {}) =>
    (asked(metric, lives, { instead }).total.value as { count: number }).count;

  it('is gross less attrition, and does not subtract who lost work otherwise', () => {
    expect(count(newUrbanEmployment)).toBe(0);
    expect(count(newUrbanEmploymentGross) - count(urbanEmploymentAttrition)).toBe(3 - 3);
  });

  it('subtracts resignations where the rule says so', () => {
    expect(count(newUrbanEmployment, { resignationsCount: 1 })).toBe(-1);
  });

  it('adds where work began and subtracts where it was lost', () => {
    const { cells } = asked(newUrbanEmployment, lives, { by: ['region'] });
    expect(cells.map(({ cell, value }) => [...cell, (value as { count: number }).count])).toEqual([
      ['310115', -0.5],
      ['620102', 0.5],
    ]);
  });
});
