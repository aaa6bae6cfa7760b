import { VacancyLife } from '../metric/life';
import { asked, filledOn, known, period, vacancyLife } from '../metric/sample-life.fixture';
import { timeToFill } from './time-to-fill.metric';

const figure = (lives: readonly VacancyLife[], today = period.today) =>
  asked(timeToFill, lives, { period: { ...period, today } });

describe('time to fill', () => {
  it('waits for every opening, and keeps those nobody came for in the estimate', () => {
    const lives = [
      vacancyLife('a', { filled: [filledOn('2026-04-01'), filledOn('2026-03-12')] }),
      vacancyLife('b', { filled: [filledOn('2026-03-22')] }),
      vacancyLife('c', { vacancy: { openings: 1 } }),
    ];
    const { total } = figure(lives);
    expect(total).toMatchObject({ value: { of: 5, happened: 3, medianDays: 30 }, subjects: 3 });
  });

  it('takes an opening out on the day its vacancy was closed, its term ended, or that it is seen from', () => {
    const seen = (vacancy: VacancyLife, today?: string) => {
      const waited = timeToFill.observe(vacancy, { ...period, today: today ?? period.today }, {});
      return waited.map(({ amount }) => amount);
    };
    const one = { openings: 1 };
    const closed = known({ on: '2026-03-20', reason: 'closed' });
    expect(seen(vacancyLife('a', { vacancy: one, closed }))).toEqual([{ kind: 'duration', days: 18, happened: false }]);
    expect(seen(vacancyLife('a', { vacancy: one }))).toEqual([{ kind: 'duration', days: 60, happened: false }]);
    expect(seen(vacancyLife('a', { vacancy: one }), '2026-03-12')).toEqual([
      { kind: 'duration', days: 10, happened: false },
    ]);
  });

  it('takes no more starts than openings, none that has not come, and no time before the publication', () => {
    const vacancy = vacancyLife('a', {
      filled: [filledOn('2026-03-25'), filledOn('2026-03-20'), filledOn('2026-02-20')],
    });
    expect(figure([vacancy]).total.value).toMatchObject({ of: 2, happened: 2, medianDays: 0 });
    expect(figure([{ ...vacancy, vacancy: { ...vacancy.vacancy, openings: 1 } }]).total.value).toMatchObject({
      medianDays: 0,
    });
    expect(figure([vacancy], '2026-03-19').total.value).toMatchObject({ of: 2, happened: 1 });
  });

  it('is of vacancies published in the period', () => {
    const of = (publishedOn: string) => vacancyLife('a', { vacancy: { publishedOn } });
    expect(figure([of('2026-02-28'), of('2026-04-01')]).total.value).toMatchObject({ of: 0 });
    expect(figure([of('2026-03-01'), of('2026-03-31')]).total.value).toMatchObject({ of: 4 });
    expect(figure([of('2026-03-01'), of('2026-03-31')], '2026-03-30').total.value).toMatchObject({ of: 2 });
  });
});
