import { PersonLife } from '../metric/life';
import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { unemployedReEmployed } from './unemployed-re-employed.metric';

const count = (more: Partial<PersonLife>, instead = {}) =>
  (asked(unemployedReEmployed, [life('a', more), life('b')], { instead }).total.value as { count: number }).count;
const startedOn = '2026-03-20';
const placements = [work({ startedOn })];
const on = (openedOn: string, closedOn: string | null = null) => [registered(openedOn, { closedOn })];

describe('registered unemployed persons re-employed', () => {
  it('were on the register when verified work began, up to the day they left it', () => {
    expect(count({ placements, registrations: on('2026-01-05', startedOn) })).toBe(1);
    expect(count({ placements, registrations: on('2026-01-05') })).toBe(1);
    expect(count({ placements, registrations: on('2026-01-05', '2026-03-19') })).toBe(0);
    expect(count({ placements, registrations: on('2026-03-21') })).toBe(0);
    expect(count({ placements })).toBe(0);
  });

  it('are not those of whom the register alone says so', () => {
    const closed = registered('2026-01-05', { closedOn: startedOn, closingReason: 'employed' });
    expect(count({ registrations: [closed] })).toBe(0);
    expect(count({ registrations: [closed], placements: [work({ startedOn, verifiedOn: null })] })).toBe(0);
  });

  it('are counted once, however often they came back in the period', () => {
    const registrations = [...on('2026-01-05', '2026-03-02'), ...on('2026-03-11', startedOn)];
    const first = work({ startedOn: '2026-03-02', endedOn: '2026-03-10', employerId: 'e2' });
    expect(count({ registrations, placements: [first, ...placements] })).toBe(1);
  });

  it('are in subsidised work too, unless it is left out', () => {
    const post = { registrations: on('2026-01-05', startedOn), placements: [work({ startedOn, kind: 'subsidised' })] };
    expect(count(post)).toBe(1);
    expect(count(post, { subsidisedCounts: 0 })).toBe(0);
  });
});
