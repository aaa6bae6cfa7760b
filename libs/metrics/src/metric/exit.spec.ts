import { exitIn, participations, quarterAfter } from './exit';
import { PersonLife } from './life';
import { known, life, registered, step, work } from './sample-life.fixture';

const exitsOf = (person: PersonLife, today: string) =>
  participations(person, today, 90).map(({ from, exitedOn }) => [from, exitedOn]);
const enrolled = (enrolledOn: string, endedOn: string | null) =>
  known({ personId: 'p', courseId: 'c1', enrolledOn, endedOn, outcome: null });

describe('an exit from services', () => {
  const person = life('a', {
    registrations: [registered('2026-01-05', { closedOn: '2026-03-20', closingReason: 'withdrew' })],
    steps: [step('delivered', '2026-01-20'), step('referred', '2026-02-10')],
  });

  it('is known after ninety days without a service, and dates back to the last one', () => {
    expect(exitsOf(person, '2026-05-11')).toEqual([['2026-01-05', null]]);
    expect(exitsOf(person, '2026-05-12')).toEqual([['2026-01-05', '2026-02-10']]);
  });

  it('is taken back by a service within ninety days that becomes known later', () => {
    const later = { ...person, steps: [...person.steps, step('delivered', '2026-05-11')] };
    expect(exitsOf(person, '2026-06-01')).toEqual([['2026-01-05', '2026-02-10']]);
    expect(exitsOf(later, '2026-06-02')).toEqual([['2026-01-05', null]]);
    expect(exitsOf(later, '2026-09-01')).toEqual([['2026-01-05', '2026-05-11']]);
  });

  it('stays where services begin again after ninety days: that is another participation with its own exit', () => {
    const again = { ...person, registrations: [registered('2026-05-12'), ...person.registrations] };
    expect(exitsOf(again, '2026-06-01')).toEqual([
      ['2026-01-05', '2026-02-10'],
      ['2026-05-12', null],
    ]);
    expect(exitsOf(again, '2026-12-01')).toEqual([
      ['2026-01-05', '2026-02-10'],
      ['2026-05-12', '2026-05-12'],
    ]);
  });

  it('is one for all services together, and waits for those that last or are planned', () => {
    const training = (endedOn: string | null) => ({ ...person, enrolments: [enrolled('2026-02-01', endedOn)] });
    expect(exitsOf(training(null), '2026-12-01')).toEqual([['2026-01-05', null]]);
    expect(exitsOf(training('2026-04-01'), '2026-12-01')).toEqual([['2026-01-05', '2026-03-31']]);
    const oneDay = { ...person, enrolments: [enrolled('2026-02-20', '2026-02-20')] };
    expect(exitsOf(oneDay, '2026-12-01')).toEqual([['2026-01-05', '2026-02-20']]);
    const planned = { ...person, steps: [...person.steps, step('hired', '2026-06-15')] };
    expect(exitsOf(planned, '2026-06-14')).toEqual([['2026-01-05', null]]);
  });

  it('is not put off by recommendations nobody was told of, or by checks', () => {
    const followedUp = {
      ...person,
      steps: [...person.steps, step('recommended', '2026-03-15')],
      retention: [known({ placementId: 'w', day: 90, outcome: 'working' as const })],
    };
    expect(exitsOf(followedUp, '2026-06-01')).toEqual([['2026-01-05', '2026-02-10']]);
  });

  it('is there for nobody without services', () => {
    expect(exitsOf(life('b'), '2026-06-01')).toEqual([]);
    expect(exitsOf(person, '2026-01-04')).toEqual([]);
    expect(exitsOf(person, '2026-01-05')).toEqual([['2026-01-05', null]]);
  });
});

describe('the exit that counts in a period', () => {
  const period = { from: '2026-01-01', to: '2026-04-01', today: '2026-10-01' };
  const found = (person: PersonLife, today = period.today) =>
    exitIn(person, { ...period, today }, { exitAfterDays: 90 }, (on) => quarterAfter(on, 2))?.exitedOn;
  const ended = (closedOn: string, closingReason: string) =>
    life('a', { registrations: [registered('2026-01-05', { closedOn, closingReason })] });

  it('has had its whole window', () => {
    expect(found(ended('2026-02-01', 'withdrew'))).toBe('2026-01-05');
    expect(found(ended('2026-02-01', 'withdrew'), '2026-09-30')).toBeUndefined();
  });

  it('lies in the period', () => {
    const left = (on: string) => found(life('a', { registrations: [registered(on)] }));
    expect([left('2025-12-31'), left('2026-04-01')]).toEqual([undefined, undefined]);
    expect([left('2026-01-01'), left('2026-03-31')]).toEqual(['2026-01-01', '2026-03-31']);
  });

  it('is not that of somebody who died or was called up before the end of the fourth quarter after it', () => {
    expect(found(ended('2026-02-01', 'deceased'))).toBeUndefined();
    expect(found(ended('2027-03-31', 'military-service'))).toBeUndefined();
    expect(found(ended('2027-04-01', 'deceased'))).toBe('2026-01-05');
    expect(found(ended('2026-02-01', 'retired'))).toBe('2026-01-05');
    const died = (endedOn: string) => work({ startedOn: '2026-02-01', endedOn, endReason: 'death' });
    expect(found({ ...ended('2026-02-01', 'employed'), placements: [died('2027-03-31')] })).toBeUndefined();
    expect(found({ ...ended('2026-02-01', 'employed'), placements: [died('2027-04-01')] })).toBe('2026-01-05');
    const servedBefore = registered('2023-01-05', { closedOn: '2023-09-01', closingReason: 'military-service' });
    expect(found(life('a', { registrations: [servedBefore, registered('2026-01-05')] }))).toBe('2026-01-05');
  });

  it('counts quarters of the calendar', () => {
    expect(quarterAfter('2026-03-31', 0)).toEqual({ from: '2026-01-01', to: '2026-04-01' });
    expect(quarterAfter('2026-04-01', 4)).toEqual({ from: '2027-04-01', to: '2027-07-01' });
    expect(quarterAfter('2026-12-31', 2)).toEqual({ from: '2027-04-01', to: '2027-07-01' });
  });
});
