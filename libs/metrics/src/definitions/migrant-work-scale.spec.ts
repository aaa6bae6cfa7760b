import { PersonLife } from '../metric/life';
import { asked, belongs, life, period, work } from '../metric/sample-life.fixture';
import { migrantWorkScale } from './migrant-work-scale.metric';

const group = 'poverty-alleviated-family';
const memberships = [belongs(group, '2020-01-01')];
const scale = (more: Partial<PersonLife>, during = period) =>
  (
    asked(migrantWorkScale, [life('a', { memberships, ...more }), life('b', { memberships })], { period: during }).total
      .value as { count: number }
  ).count;
const at = (startedOn: string, endedOn: string | null = null, more = {}) => [work({ startedOn, endedOn, ...more })];

describe('people lifted out of poverty at work', () => {
  it('are at work on the last day, whenever it began', () => {
    expect(scale({ placements: at('2024-01-01') })).toBe(1);
    expect(scale({ placements: at('2026-03-31') })).toBe(1);
    expect(scale({ placements: at('2026-04-01') })).toBe(0);
    expect(scale({ placements: at('2024-01-01', '2026-04-01') })).toBe(1);
    expect(scale({ placements: at('2024-01-01', '2026-03-31') })).toBe(0);
    expect(scale({ placements: at('2026-03-20') }, { ...period, today: '2026-03-19' })).toBe(0);
  });

  it('are counted once, in work for pay of any kind that is verified', () => {
    const kinds = ['market', 'subsidised', 'flexible', 'own-business'];
    expect(kinds.map((kind) => scale({ placements: at('2026-01-01', null, { kind }) }))).toEqual([1, 1, 1, 0]);
    expect(scale({ placements: [...at('2026-01-01'), ...at('2026-02-01', null, { employerId: 'e2' })] })).toBe(1);
    expect(scale({ placements: at('2026-01-01', null, { verifiedOn: null }) })).toBe(0);
  });

  it('belong to such a family on that day', () => {
    const held = (from: string, to: string | null, code = group) =>
      scale({ placements: at('2026-01-01'), memberships: [belongs(code, from, to)] });
    expect(held('2026-03-31', null)).toBe(1);
    expect(held('2026-04-01', null)).toBe(0);
    expect(held('2020-01-01', '2026-03-31')).toBe(0);
    expect(held('2020-01-01', null, 'migrant-worker')).toBe(0);
  });

  it('count where they live, wherever they went', () => {
    const away = life('a', { memberships, placements: at('2026-01-01', null, { place: '310115', office: '310115' }) });
    expect(asked(migrantWorkScale, [away], { by: ['region'] }).cells.map(({ cell }) => cell)).toEqual([['620102']]);
  });
});
