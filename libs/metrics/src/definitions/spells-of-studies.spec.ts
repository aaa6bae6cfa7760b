import { PersonLife } from '../metric/life';
import { PersonMetric } from '../metric/metric';
import { asked, belongs, life, registered } from '../metric/sample-life.fixture';
import { spellsBegun } from './spells-begun.metric';
import { spellsEndedInFullTimeWork } from './spells-ended-in-full-time-work.metric';
import { spellsEndedInPartTimeWork } from './spells-ended-in-part-time-work.metric';
import { spellsEndedInWork } from './spells-ended-in-work.metric';
import { spellsEndedOtherwise } from './spells-ended-otherwise.metric';
import { spellsEndedStatusUnknown } from './spells-ended-status-unknown.metric';
import { spellsNotEnded } from './spells-not-ended.metric';

const spell = (closedOn: string | null, closingReason: string | null = null) =>
  registered('2026-03-02', { closedOn, closingReason });
const endings: readonly (readonly [string, string | null])[] = [
  ['a', 'full-time-work'],
  ['b', 'full-time-work'],
  ['c', 'part-time-work'],
  ['d', 'work'],
  ['e', 'status-unknown'],
  ['f', 'retired'],
  ['g', null],
];
const lives: readonly PersonLife[] = [
  ...endings.map(([id, reason]) => life(id, { registrations: [spell('2026-04-13', reason)] })),
  life('h', { registrations: [spell(null)], memberships: [belongs('claimed-insurance', '2026-03-02')] }),
  life('i', { registrations: [registered('2026-02-27')] }),
];
const count = (metric: PersonMetric, today = '2026-06-01') => {
  const { value } = asked(metric, lives, { period: { from: '2026-03-01', to: '2026-04-01', today } }).total;
  return value.measure === 'count' ? value.count : undefined;
};

describe('spells of unemployment begun in a period', () => {
  it('are counted by how they ended, and the parts are the whole', () => {
    expect(count(spellsBegun)).toBe(8);
    expect(count(spellsEndedInFullTimeWork)).toBe(2);
    expect(count(spellsEndedInPartTimeWork)).toBe(1);
    const parts = [spellsEndedInWork, spellsEndedStatusUnknown, spellsEndedOtherwise, spellsNotEnded];
    expect(parts.map((metric) => count(metric))).toEqual([4, 1, 2, 1]);
  });

  it('have not ended before their end, nor begun before their beginning', () => {
    expect(count(spellsNotEnded, '2026-04-12')).toBe(8);
    expect(count(spellsEndedInWork, '2026-04-12')).toBe(0);
    expect(count(spellsEndedInWork, '2026-04-13')).toBe(4);
    expect(count(spellsBegun, '2026-03-01')).toBe(0);
  });

  it('are those of groups on their first day', () => {
    const { cells } = asked(spellsBegun, lives, { by: ['group'] });
    expect(cells.map(({ cell, value }) => [cell, value])).toEqual([
      [['claimed-insurance'], { measure: 'count', count: 1 }],
      [['none'], { measure: 'count', count: 7 }],
    ]);
  });
});
