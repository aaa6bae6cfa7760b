import { VacancyLife } from '../metric/life';
import { asked, filledOn, known, vacancyLife } from '../metric/sample-life.fixture';
import { vacancyFill } from './vacancy-fill.metric';

const april = { from: '2026-04-01', to: '2026-05-01', today: '2026-06-01' };
const fill = (lives: readonly VacancyLife[], period = april) =>
  asked(vacancyFill, lives, { period, by: ['employer'] }).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const closedOn = (on: string) => known({ on, reason: 'filled' });

describe('openings filled', () => {
  it('are of vacancies closed or due in the period, also of those nobody was sent to', () => {
    const lives = [
      vacancyLife('closed', { closed: closedOn('2026-04-10'), filled: [filledOn('2026-04-01')] }),
      vacancyLife('due', { vacancy: { expiresOn: '2026-04-30', openings: 3 } }),
      vacancyLife('closed after its term', { vacancy: { expiresOn: '2026-03-31' }, closed: closedOn('2026-04-02') }),
      vacancyLife('due in May'),
      vacancyLife('closed in May', { closed: closedOn('2026-05-01') }),
    ];
    expect(fill(lives)).toEqual(of(1, 5));
  });

  it('count a start after the closing once its day has come, and no more starts than openings', () => {
    const vacancy = vacancyLife('a', {
      closed: closedOn('2026-04-10'),
      filled: [filledOn('2026-05-01'), filledOn('2026-05-02'), filledOn('2026-05-02')],
    });
    expect(fill([vacancy], { ...april, today: '2026-04-30' })).toEqual(of(0, 2));
    expect(fill([vacancy], { ...april, today: '2026-05-01' })).toEqual(of(1, 2));
    expect(fill([vacancy])).toEqual(of(2, 2));
  });

  it('are not yet asked of a vacancy whose term still runs', () => {
    const vacancy = vacancyLife('a', { vacancy: { expiresOn: '2026-04-20' } });
    expect(fill([vacancy], { ...april, today: '2026-04-19' })).toEqual(of(0, 0));
    expect(fill([vacancy], { ...april, today: '2026-04-20' })).toEqual(of(0, 2));
  });
});
