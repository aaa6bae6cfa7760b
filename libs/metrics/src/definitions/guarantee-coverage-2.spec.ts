import { PersonLife, VacancyLife } from '../metric/life';
import { metricOf } from '../metric/registry';
import { asked, known, life, period, registered, step, vacancyLife } from '../metric/sample-life.fixture';
import { guaranteeCoverage } from './guarantee-coverage.metric';
import { guaranteeCoverageOfEmployers } from './guarantee-coverage-2.metric';

const registrations = [registered('2026-01-01')];
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const vacancy = (id: string, employerId: string, more: Parameters<typeof vacancyLife>[1] = {}) =>
  vacancyLife(id, { ...more, vacancy: { employerId, ...more.vacancy } });
const three = [vacancy('v1', 'e1'), vacancy('v2', 'e2'), vacancy('v3', 'e3')];
const told = (vacancyId: string, on = '2026-03-10', deliveredOn: string | null = on) => [
  step('recommended', on, { vacancyId }),
  ...(deliveredOn === null ? [] : [step('delivered', deliveredOn, { vacancyId })]),
];
const all = [...told('v1'), ...told('v2'), ...told('v3')];
const share = (
  steps: PersonLife['steps'],
  vacancies: readonly VacancyLife[] = three,
  instead = {},
  more: readonly PersonLife[] = [],
) => {
  const known = new Map(vacancies.map((one) => [one.vacancyId, one]));
  const person = life('a', { registrations, steps, vacancies: known });
  return asked(guaranteeCoverageOfEmployers, [person, ...more], { instead }).total.value;
};

describe('coverage of the guarantee, by employers', () => {
  it('takes vacancies of enough different employers, among everybody on the register', () => {
    expect(share(all)).toEqual(of(1, 1));
    expect(share(all, three, {}, [life('nothing', { registrations })])).toEqual(of(1, 2));
    expect(share(all, [vacancy('v1', 'e1'), vacancy('v2', 'e2'), vacancy('v3', 'e2')])).toEqual(of(0, 1));
    expect(share(all, [vacancy('v1', 'e1'), vacancy('v2', 'e2'), vacancy('v3', 'e2')], { guaranteed: 2 })).toEqual(
      of(1, 1),
    );
  });

  it('takes those that were delivered, in the period and not before they were made', () => {
    expect(share([...told('v1'), ...told('v2'), ...told('v3', '2026-03-10', null)])).toEqual(of(0, 1));
    expect(share([...told('v1'), ...told('v2'), ...told('v3', '2026-03-10', '2026-03-31')])).toEqual(of(1, 1));
    expect(share([...told('v1'), ...told('v2'), ...told('v3', '2026-03-10', '2026-04-01')])).toEqual(of(0, 1));
    expect(share([...told('v1'), ...told('v2'), ...told('v3', '2026-03-10', '2026-03-09')])).toEqual(of(0, 1));
  });

  it('takes those open for the days of the parameter, the term and a closing known by then considered', () => {
    const withLast = (last: Parameters<typeof vacancyLife>[1], instead = {}) =>
      share(all, [...three.slice(0, 2), vacancy('v3', 'e3', last)], instead);
    expect(withLast({ vacancy: { expiresOn: '2026-03-17' } })).toEqual(of(1, 1));
    expect(withLast({ vacancy: { expiresOn: '2026-03-16' } })).toEqual(of(0, 1));
    expect(withLast({ closed: known({ on: '2026-03-16', reason: 'filled' }) })).toEqual(of(0, 1));
    expect(withLast({ closed: known({ on: '2026-03-16', reason: 'filled' }) }, { openDays: 6 })).toEqual(of(1, 1));
  });

  it('does not take vacancies of which nothing is known', () => {
    expect(share(all, three.slice(0, 2))).toEqual(of(0, 1));
  });

  it('is another version: the first still counts vacancies, and can still be asked for', () => {
    const sameEmployer = [vacancy('v1', 'e1'), vacancy('v2', 'e1'), vacancy('v3', 'e1')];
    expect(share(all, sameEmployer)).toEqual(of(0, 1));
    expect(asked(guaranteeCoverage, [life('a', { registrations, steps: all })], { period }).total.value).toEqual(
      of(1, 1),
    );
    expect([metricOf('guarantee-coverage')?.version, metricOf('guarantee-coverage', 1)?.version]).toEqual([2, 1]);
  });
});
