import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { employmentRateQ4 } from './employment-rate-q4.metric';

const rate = (startedOn: string, endedOn: string | null, today = '2027-04-01') => {
  const person = life('a', { registrations: [registered('2026-02-02')], placements: [work({ startedOn, endedOn })] });
  const period = { from: '2026-01-01', to: '2026-04-01', today };
  return asked(employmentRateQ4, [person, life('b', { registrations: [registered('2026-02-02')] })], { period }).total
    .value;
};
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });

describe('the employment rate of the fourth quarter after exit', () => {
  it('is of work in January to March, for exits of January to March the year before', () => {
    expect(rate('2026-05-01', '2027-01-01')).toEqual(of(0, 2));
    expect(rate('2026-05-01', '2027-01-02')).toEqual(of(1, 2));
    expect(rate('2027-03-31', null)).toEqual(of(1, 2));
    expect(rate('2027-04-01', null)).toEqual(of(0, 2));
  });

  it('waits until the quarter has ended', () => {
    expect(rate('2026-05-01', null, '2027-03-31')).toEqual(of(0, 0));
  });
});
