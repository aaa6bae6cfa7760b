import { PersonLife } from '../metric/life';
import { Metric } from '../metric/metric';
import { asked, known, life, period, registered, work } from '../metric/sample-life.fixture';
import { factsWithoutPerson } from './facts-without-person.metric';
import { lateFacts } from './late-facts.metric';
import { veryLateFacts } from './very-late-facts.metric';

const told = <Fact extends object>(fact: Fact, recordedOn: string) => ({
  ...fact,
  firstRecordedAt: Date.parse(`${recordedOn}T02:00:00Z`),
});
const registration = (openedOn: string, recordedOn: string): PersonLife['registrations'][number] =>
  told(registered(openedOn), recordedOn);
const figure = (metric: Metric, lives: readonly PersonLife[], today = period.today) =>
  asked(metric, lives, { period: { ...period, today } }).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const one = (openedOn: string, recordedOn: string) => [
  life('a', { registrations: [registration(openedOn, recordedOn)] }),
];

describe('facts recorded late', () => {
  it('are those first recorded more than a week after their day, or thirty days', () => {
    expect(figure(lateFacts, one('2026-03-10', '2026-03-17'))).toEqual(of(0, 1));
    expect(figure(lateFacts, one('2026-03-10', '2026-03-18'))).toEqual(of(1, 1));
    expect(figure(veryLateFacts, one('2026-03-10', '2026-04-09'))).toEqual(of(0, 1));
    expect(figure(veryLateFacts, one('2026-03-10', '2026-04-10'))).toEqual(of(1, 1));
  });

  it('are judged once they could have been late, by their own day', () => {
    expect(figure(lateFacts, one('2026-03-31', '2026-03-31'), '2026-04-07')).toEqual(of(0, 0));
    expect(figure(lateFacts, one('2026-03-31', '2026-03-31'), '2026-04-08')).toEqual(of(0, 1));
    expect(figure(lateFacts, one('2026-02-28', '2026-03-20'))).toEqual(of(0, 0));
    expect(figure(lateFacts, one('2026-04-01', '2026-04-20'))).toEqual(of(0, 0));
  });

  it('are of every kind that somebody has to tell', () => {
    const course = { personId: 'p', courseId: 'c1', endedOn: null, outcome: null };
    const lived = life('a', {
      registrations: [registration('2026-03-02', '2026-03-20')],
      placements: [told(work({ startedOn: '2026-03-02' }), '2026-03-20')],
      enrolments: [told(known({ ...course, enrolledOn: '2026-03-02' }), '2026-03-20')],
      awards: [told(known({ personId: 'p', courseId: 'c1', certificate: 'c', awardedOn: '2026-03-02' }), '2026-03-03')],
    });
    expect(figure(lateFacts, [lived])).toEqual(of(3, 4));
    const { cells } = asked(lateFacts, [lived], { by: ['course'] });
    expect(cells.map(({ cell, value }) => [cell[0], value])).toEqual([
      ['c1', of(1, 2)],
      ['unknown', of(2, 2)],
    ]);
  });
});

describe('facts about nobody known', () => {
  it('are those of a person whose own record has not come', () => {
    const registrations = [registered('2026-03-02'), registered('2026-04-01')];
    const lives = [life('a', { registrations }), life('b', { registrations, person: null })];
    expect(figure(factsWithoutPerson, lives)).toEqual(of(1, 2));
    expect(figure(factsWithoutPerson, lives, '2026-03-01')).toEqual(of(0, 0));
  });
});
