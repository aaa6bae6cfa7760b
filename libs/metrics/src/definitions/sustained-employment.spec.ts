import { PersonLife } from '../metric/life';
import { asked, life, period, work } from '../metric/sample-life.fixture';
import { sustainedEmployment } from './sustained-employment.metric';

// 2026-03-02 + 26 weeks = 2026-08-31, + 30 weeks = 2026-09-28
const from = '2026-03-02';
const share = (placements: PersonLife['placements'], today = '2026-09-28', instead = {}) =>
  asked(sustainedEmployment, [life('a', { placements })], { period: { ...period, today }, instead }).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });

describe('sustained employment', () => {
  it('is at least twenty-six weeks of work in the thirty after the start, to the day', () => {
    expect(share([work({ startedOn: from })])).toEqual(of(1, 1));
    expect(share([work({ startedOn: from, endedOn: '2026-08-31' })])).toEqual(of(1, 1));
    expect(share([work({ startedOn: from, endedOn: '2026-08-30' })])).toEqual(of(0, 1));
  });

  it('waits until the window has passed', () => {
    expect(share([work({ startedOn: from })], '2026-09-27')).toEqual(of(0, 0));
  });

  it('takes a renewed contract for the same spell, and the days between for days without work', () => {
    const renewed = (again: string) => [
      work({ startedOn: from, endedOn: '2026-03-16' }),
      work({ startedOn: again, endedOn: null }),
    ];
    expect(share(renewed('2026-03-30'))).toEqual(of(1, 1));
    expect(share(renewed('2026-04-14'))).toEqual(of(0, 1));
  });

  it('counts work at another employer, days of two jobs once, and subsidised work apart', () => {
    const first = work({ startedOn: from, endedOn: '2026-06-01' });
    const second = { employerId: 'e2', startedOn: '2026-06-01' };
    expect(share([first, work(second)])).toEqual(of(1, 1));
    expect(share([first, work({ ...second, kind: 'subsidised' })])).toEqual(of(0, 1));
    expect(share([first, work({ ...second, startedOn: from, endedOn: '2026-06-01' })])).toEqual(of(0, 2));
    expect(share([work({ startedOn: from, kind: 'subsidised' })])).toEqual(of(0, 0));
  });

  it('counts days of the window alone, of spells that began in the period, in any order', () => {
    const late = work({ employerId: 'e2', startedOn: '2026-04-15', endedOn: '2026-12-01' });
    const first = work({ startedOn: from, endedOn: '2026-03-16' });
    expect(share([first, late])).toEqual(of(0, 1));
    const middle = work({ employerId: 'e3', startedOn: '2026-03-10', endedOn: '2026-04-15' });
    expect(share([late, middle, first])).toEqual(of(1, 1));
    expect(share([work({ startedOn: '2026-02-28' })])).toEqual(of(0, 0));
    expect(share([work({ startedOn: from, kind: 'flexible' })])).toEqual(of(0, 0));
  });

  it('is cumulative weeks in spells of four or more, if asked', () => {
    const option = { weeks: 12, windowWeeks: 26, shortestSpellWeeks: 4 };
    const spells = (firstEnd: string) => [
      work({ startedOn: from, endedOn: firstEnd }),
      work({ employerId: 'e2', startedOn: '2026-04-06', endedOn: '2026-06-01' }),
    ];
    expect(share(spells('2026-03-30'), undefined, option)).toEqual(of(1, 1));
    expect(share(spells('2026-03-29'), undefined, option)).toEqual(of(0, 1));
  });
});
