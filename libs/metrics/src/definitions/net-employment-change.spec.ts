import { asked, life, period, work } from '../metric/sample-life.fixture';
import { netEmploymentChange } from './net-employment-change.metric';

const change = (placements: ReturnType<typeof work>[], during = period) =>
  (
    asked(netEmploymentChange, [life('a', { placements }), life('b')], { period: during }).total.value as {
      count: number;
    }
  ).count;
const from = (startedOn: string, endedOn: string | null = null, more = {}) => work({ startedOn, endedOn, ...more });

describe('the net change of employment', () => {
  it('is who began less who ended, to the day', () => {
    expect(change([from('2026-02-28')])).toBe(0);
    expect(change([from('2026-03-01')])).toBe(1);
    expect(change([from('2026-03-31')])).toBe(1);
    expect(change([from('2026-04-01')])).toBe(0);
    expect(change([from('2025-01-01', '2026-03-01')])).toBe(-1);
    expect(change([from('2025-01-01', '2026-03-31')])).toBe(-1);
    expect(change([from('2025-01-01', '2026-04-01')])).toBe(0);
    expect(change([from('2025-01-01', '2026-02-28')])).toBe(0);
    expect(change([from('2026-03-02', '2026-03-30')])).toBe(0);
  });

  it('is of persons: a second job adds nobody, its end takes nobody away', () => {
    const first = from('2025-01-01');
    expect(change([first, from('2026-03-10', null, { employerId: 'e2' })])).toBe(0);
    expect(change([first, from('2025-06-01', '2026-03-10', { employerId: 'e2' })])).toBe(0);
  });

  it('adds up over periods, also with gaps between contracts at their border', () => {
    const february = { ...period, from: '2026-02-01', to: '2026-03-01' };
    const both = { ...period, from: '2026-02-01' };
    const lives = [
      [from('2026-02-10', '2026-02-25'), from('2026-03-05')],
      [from('2025-01-01', '2026-02-20'), from('2026-03-25', null, { employerId: 'e2' })],
      [from('2026-02-10', '2026-02-15')],
    ];
    for (const placements of lives)
      expect(change(placements, february) + change(placements)).toBe(change(placements, both));
    expect(change(lives[0] as ReturnType<typeof work>[])).toBe(0);
  });

  it('moves who changes jobs from one region to the other', () => {
    const moves = life('a', {
      placements: [
        from('2025-01-01', '2026-03-10', { place: '620102' }),
        from('2026-03-10', null, { employerId: 'e2', place: '310115' }),
      ],
    });
    const { total, cells } = asked(netEmploymentChange, [moves], { by: ['region'] });
    expect(total.value).toMatchObject({ count: 0 });
    expect(cells.map(({ cell, value }) => [...cell, value])).toMatchObject([
      ['310115', { count: 1 }],
      ['620102', { count: -1 }],
    ]);
  });

  it('is that up to the as-of day while the period lasts, and of verified work alone', () => {
    expect(change([from('2026-03-20')], { ...period, today: '2026-03-19' })).toBe(0);
    expect(change([from('2026-03-20')], { ...period, today: '2026-03-20' })).toBe(1);
    expect(change([from('2026-03-20', null, { verifiedOn: null })])).toBe(0);
  });
});
