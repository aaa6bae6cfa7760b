import { PersonLife } from '../metric/life';
import { asked, known, life, registered } from '../metric/sample-life.fixture';
import { credentialAttainment } from './credential-attainment.metric';

const enrolled = (enrolledOn: string, courseId = 'c1') =>
  known({ personId: 'p', courseId, enrolledOn, endedOn: '2026-03-11', outcome: 'completed' as const });
const awarded = (awardedOn: string, courseId = 'c1') =>
  known({ personId: 'p', courseId, certificate: 'welder', awardedOn });
const trained = (personId: string, more: Partial<PersonLife> = {}) =>
  life(personId, { registrations: [registered('2026-02-02')], enrolments: [enrolled('2026-02-09')], ...more });
const figure = (lives: readonly PersonLife[], today = '2027-03-11') =>
  asked(credentialAttainment, lives, { period: { from: '2026-01-01', to: '2026-04-01', today }, by: ['course'] });
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });

describe('credential attainment', () => {
  it('is of those trained before the exit; who completed and was awarded nothing counts', () => {
    const lives = [
      trained('a', { awards: [awarded('2026-03-20')] }),
      trained('b'),
      trained('c', { awards: [awarded('2026-02-01')] }),
      life('not trained', { registrations: [registered('2026-02-02')], awards: [awarded('2026-03-20')] }),
      trained('d', { awards: [awarded('2026-06-01', 'c2')] }),
      trained('died', {
        registrations: [registered('2026-02-02', { closedOn: '2026-09-01', closingReason: 'deceased' })],
      }),
    ];
    const { total, cells } = figure(lives);
    expect(total.value).toEqual(of(2, 4));
    expect(cells.map(({ cell, value }) => [...cell, value])).toEqual([
      ['c1', of(1, 3)],
      ['c2', of(1, 1)],
    ]);
  });

  it('is of training in the services that ended with this exit, not before or after', () => {
    const at = (enrolledOn: string, endedOn: string) => [{ ...enrolled(enrolledOn), endedOn }];
    const lives = [
      trained('before', { enrolments: at('2025-06-01', '2025-07-01') }),
      trained('after', { enrolments: at('2026-08-01', '2026-09-01') }),
    ];
    expect(figure(lives).total.value).toEqual(of(0, 0));
  });

  it('shows each person under one course, whatever order facts come in: the first awarded, or else begun', () => {
    const courses = (all: PersonLife) => figure([all]).cells.map(({ cell }) => cell);
    const [early, late] = [enrolled('2026-02-09', 'c2'), enrolled('2026-02-16', 'c1')];
    expect(courses(trained('a', { enrolments: [early, late] }))).toEqual([['c2']]);
    expect(courses(trained('a', { enrolments: [late, early] }))).toEqual([['c2']]);
    const awards = [awarded('2026-03-20', 'c1'), awarded('2026-03-19', 'c3')];
    expect(courses(trained('a', { awards }))).toEqual([['c3']]);
    expect(courses(trained('a', { awards: [...awards].reverse() }))).toEqual([['c3']]);
  });

  it('counts an award up to the day a year after the exit, once that day has passed', () => {
    const on = (awardedOn: string) => trained('a', { awards: [awarded(awardedOn)] });
    expect(figure([on('2027-03-10')]).total.value).toEqual(of(1, 1));
    expect(figure([on('2027-03-11')]).total.value).toEqual(of(0, 1));
    expect(figure([on('2027-03-10')], '2027-03-10').total.value).toEqual(of(0, 0));
  });
});
