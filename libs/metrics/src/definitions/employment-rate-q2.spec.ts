import { PersonLife } from '../metric/life';
import { asked, known, life, registered, step, work } from '../metric/sample-life.fixture';
import { employmentRateQ2 } from './employment-rate-q2.metric';

const cohort = { from: '2026-01-01', to: '2026-04-01', today: '2026-10-01' };
const rate = (lives: readonly PersonLife[], today = cohort.today) =>
  asked(employmentRateQ2, lives, { period: { ...cohort, today } }).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const left = (personId: string, placements: PersonLife['placements'] = []) =>
  life(personId, { registrations: [registered('2026-02-02')], placements });
const inQuarter = { startedOn: '2026-08-01', verifiedOn: '2026-08-05' };

describe('the employment rate of the second quarter after exit', () => {
  it('has those without any later event in its denominator, and subsidised and unverified work not in its numerator', () => {
    const lives = [
      left('a', [work(inQuarter)]),
      left('b', [work({ ...inQuarter, kind: 'flexible' })]),
      left('c', [work({ ...inQuarter, kind: 'subsidised' })]),
      left('d', [work({ ...inQuarter, verifiedOn: null })]),
      left('e'),
      life('never served'),
    ];
    expect(rate(lives)).toEqual(of(2, 5));
  });

  it('counts work on any day of July to September, for exits of January to March', () => {
    const worked = (startedOn: string, endedOn: string | null) => rate([left('a', [work({ startedOn, endedOn })])]);
    expect(worked('2026-03-01', '2026-07-01')).toEqual(of(0, 1));
    expect(worked('2026-03-01', '2026-07-02')).toEqual(of(1, 1));
    expect(worked('2026-09-30', null)).toEqual(of(1, 1));
    expect(worked('2026-10-01', null)).toEqual(of(0, 1));
  });

  it('counts a spell that a renewed contract continues once', () => {
    const renewed = [
      work({ startedOn: '2026-05-01', endedOn: '2026-08-01' }),
      work({ startedOn: '2026-08-11', endedOn: null }),
    ];
    expect(rate([left('a', renewed)])).toEqual(of(1, 1));
  });

  it('shows the groups of the day services began, which work may have ended since', () => {
    const until = (to: string | null) => [known({ personId: 'p', group: 'long-term', from: '2025-01-01', to })];
    const helped = { ...left('a', [work(inQuarter)]), steps: [step('hired', '2026-03-20')] };
    const lives = [
      { ...helped, memberships: until('2026-03-20') },
      { ...left('b'), memberships: until(null) },
    ];
    const { cells } = asked(employmentRateQ2, lives, { period: cohort, by: ['group'] });
    expect(cells).toMatchObject([{ cell: ['long-term'], value: of(1, 2) }]);
  });

  it('waits until the quarter has ended', () => {
    expect(rate([left('a', [work(inQuarter)])], '2026-09-30')).toEqual(of(0, 0));
  });

  it('loses an exit that a service known later takes back, though it was reported', () => {
    const reported = left('a', [work(inQuarter)]);
    const corrected = { ...reported, steps: [step('delivered', '2026-04-20')] };
    expect(rate([reported])).toEqual(of(1, 1));
    expect(rate([corrected])).toEqual(of(0, 0));
  });

  it('takes the first of several exits of one person, and other days ask what if', () => {
    const twice = life('a', {
      registrations: [registered('2026-01-01'), registered('2026-03-15')],
      placements: [work({ startedOn: '2026-07-10', endedOn: '2026-07-20' })],
    });
    const asIf = (exitAfterDays: number) =>
      asked(employmentRateQ2, [twice], { period: cohort, instead: { exitAfterDays } }).total;
    expect(asIf(60)).toMatchObject({ value: of(1, 1), subjects: 1 });
    expect(asIf(90).value).toEqual(of(1, 1));
    expect(asIf(200).value).toEqual(of(0, 0));
  });
});
