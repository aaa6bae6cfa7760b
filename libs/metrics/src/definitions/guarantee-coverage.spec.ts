import { PersonLife } from '../metric/life';
import { asked, life, period, registered, step } from '../metric/sample-life.fixture';
import { guaranteeCoverage } from './guarantee-coverage.metric';

const share = (lives: readonly PersonLife[], instead = {}, during = period) =>
  asked(guaranteeCoverage, lives, { instead, period: during }).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const registrations = [registered('2026-01-05')];
const recommended = (...on: readonly string[]) =>
  on.map((day, index) => step('recommended', day, { vacancyId: `v${index}` }));
const person = (steps: PersonLife['steps'], more: Partial<PersonLife> = {}) =>
  life('a', { registrations, steps, ...more });
const three = recommended('2026-03-01', '2026-03-10', '2026-03-31');

describe('coverage of the guarantee of recommendations', () => {
  it('is the share of everybody on the register, also of those nothing was recommended to', () => {
    const lives = [
      person(three),
      life('nothing', { registrations }),
      life('came on the last day', { registrations: [registered('2026-03-31')] }),
      life('left before', { registrations: [registered('2026-01-01', { closedOn: '2026-03-01' })], steps: three }),
      life('came after', { registrations: [registered('2026-04-01')], steps: three }),
      life('never', { steps: three }),
    ];
    expect(share(lives)).toEqual(of(1, 3));
  });

  it('takes as many different vacancies as guaranteed, within the period', () => {
    const twice = [...three.slice(0, 2), step('recommended', '2026-03-20', { vacancyId: 'v0' })];
    expect(share([person(twice)])).toEqual(of(0, 1));
    expect(share([person(twice)], { guaranteed: 2 })).toEqual(of(1, 1));
    expect(share([person(recommended('2026-02-28', '2026-03-10', '2026-03-31'))])).toEqual(of(0, 1));
    expect(share([person(recommended('2026-03-01', '2026-03-10', '2026-04-01'))])).toEqual(of(0, 1));
    expect(share([person(three)], {}, { ...period, today: '2026-03-30' })).toEqual(of(0, 1));
  });

  it('takes those delivered alone, if asked', () => {
    const delivered = three.map(({ on, vacancyId }) => step('delivered', on, { vacancyId }));
    const withOut = (lost: number) => person([...three, ...delivered.slice(lost)]);
    expect(share([withOut(0)], { deliveredOnly: 1 })).toEqual(of(1, 1));
    expect(share([withOut(1)], { deliveredOnly: 1 })).toEqual(of(0, 1));
    expect(share([withOut(1)])).toEqual(of(1, 1));
  });

  it('counts somebody with two registrations once', () => {
    expect(share([person(three, { registrations: [...registrations, registered('2026-03-05')] })])).toEqual(of(1, 1));
  });
});
