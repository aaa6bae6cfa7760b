import { PersonLife } from '../metric/life';
import { asked, earned, life, registered, work } from '../metric/sample-life.fixture';
import { medianEarningsQ2 } from './median-earnings-q2.metric';

const period = { from: '2026-01-01', to: '2026-04-01', today: '2026-10-01' };
const median = (lives: readonly PersonLife[], today = period.today) =>
  asked(medianEarningsQ2, lives, { period: { ...period, today } }).total.value;
const person = (personId: string, earnings: PersonLife['earnings'], placements = [work({ startedOn: '2026-05-01' })]) =>
  life(personId, { registrations: [registered('2026-02-02')], placements, earnings });

describe('median earnings of the second quarter after exit', () => {
  it('are the middle of what persons earned from all their employers together', () => {
    const lives = [
      person('a', [earned('2026-07-01', '2026-08-01', 300_000), earned('2026-08-01', '2026-09-01', 250_000, 'e2')]),
      person('b', [earned('2026-07-01', '2026-10-01', 900_000)]),
      person('c', [earned('2026-09-01', '2026-10-01', 100_000)]),
    ];
    expect(median(lives)).toEqual({ measure: 'median', of: 3, value: 550_000 });
    expect(median(lives, '2026-09-30')).toEqual({ measure: 'median', of: 0, value: null });
  });

  it('leave out who earned nothing, in another currency, or only in a subsidised post', () => {
    const july = earned('2026-07-01', '2026-08-01', 200_000);
    const subsidised = [work({ startedOn: '2026-05-01', kind: 'subsidised' })];
    const lives = [
      person('a', [july]),
      person('b', []),
      person('c', [{ ...july, amountMinor: 0 }]),
      person('d', [{ ...july, currency: 'USD' }]),
      person('e', [july], subsidised),
    ];
    expect(median(lives)).toMatchObject({ of: 1, value: 200_000 });
  });

  it('take the days of the quarter from earnings that reach beyond it', () => {
    expect(median([person('a', [earned('2026-06-21', '2026-07-11', 200_001)])])).toMatchObject({ value: 100_001 });
    expect(median([person('a', [earned('2026-09-21', '2026-10-11', 200_000)])])).toMatchObject({ value: 100_000 });
    expect(median([person('a', [earned('2026-06-01', '2026-07-01', 200_000)])])).toMatchObject({ of: 0 });
  });
});
