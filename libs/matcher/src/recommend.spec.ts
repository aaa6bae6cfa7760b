import fc from 'fast-check';
import { candidatesFor } from './candidates';
import { suits } from './constraints';
import { obstaclesFor } from './obstacles';
import { byScore, tieBreak } from './order';
import { recommend } from './recommend';
import { options, personWith, vacancyWith } from './sample.fixture';
import { scoreOf } from './score';
import { MatchPerson, MatchVacancy } from './types';
import { indexVacancies } from './vacancy-index';

const ids = (vacancies: readonly MatchVacancy[], person = personWith(), limit = 3) =>
  recommend(person, indexVacancies(vacancies), { ...options, limit }).map(({ vacancyId }) => vacancyId);
const open = (vacancyId: string, employerId: string, more: Partial<MatchVacancy> = {}) =>
  vacancyWith({ vacancyId, employerId, ...more });

const divisions = ['620102001', '620102002', '620102', '620103', '620121100', '620500', '310115', null];
const occupations = ['5120', '5129', '5131', '5220', '7112', '9112', 'csco-2022:40301', null];
const anyVacancies = fc
  .array(
    fc.record({
      employerId: fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5'),
      place: fc.constantFrom(...divisions),
      occupation: fc.constantFrom(...occupations),
      seatsLeft: fc.integer({ min: 0, max: 2 }),
      dormitory: fc.boolean(),
      fen: fc.integer({ min: 2, max: 9 }),
      optional: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ fen, optional, ...more }, at) =>
      vacancyWith({
        ...more,
        vacancyId: `v${at}`,
        wage: { minMinor: fen * 100_000, maxMinor: fen * 110_000, currency: 'CNY', period: 'month' },
        requirements: optional ? [{ kind: 'skill', code: 'knife-work', essential: false }] : [],
      }),
    ),
  );
const anyPerson = fc
  .record({
    residence: fc.constantFrom('620102001', '620102', '620103', '620121100'),
    occupationsWanted: fc.subarray(['5120', '5220', '7112']),
    commuteLimitKm: fc.constantFrom(null, 0, 10, 30, 100, 2000),
    acceptsDormitory: fc.boolean(),
    wageFloorFen: fc.constantFrom(null, 300_000, 600_000),
  })
  .map((more) => personWith(more));

function byBruteForce(person: MatchPerson, vacancies: readonly MatchVacancy[]): readonly string[] {
  const ordered = vacancies
    .filter((vacancy) => suits(person, vacancy, options))
    .map((vacancy) => ({
      id: vacancy.vacancyId,
      employerId: vacancy.employerId,
      score: scoreOf(person, vacancy, options),
      lot: tieBreak(person.personId, vacancy.vacancyId),
    }))
    .sort(byScore);
  const best = ordered.filter((one, at) => ordered.findIndex((other) => other.employerId === one.employerId) === at);
  const others = ordered.filter((one) => !best.includes(one));
  return [...best, ...others]
    .slice(0, options.limit)
    .sort(byScore)
    .map(({ id }) => id);
}

describe('recommending', () => {
  it('puts the better paid of two like vacancies first', () => {
    const better = { wage: { minMinor: 500_000, maxMinor: 500_000, currency: 'CNY', period: 'month' as const } };
    expect(ids([open('a', 'e1'), open('b', 'e2', better)])).toEqual(['b', 'a']);
  });

  it('never lets a score buy off a constraint', () => {
    const perfect = open('perfect', 'e1', { reservedFor: ['veteran'] });
    expect(ids([perfect, open('poor', 'e2', { occupation: '9112' })])).toEqual(['poor']);
  });

  it('takes one vacancy of each employer while there are enough employers', () => {
    const lesser = { occupation: '5131' };
    const vacancies = [
      open('a1', 'a'),
      open('a2', 'a'),
      open('a3', 'a'),
      open('b', 'b', lesser),
      open('c', 'c', lesser),
    ];
    const employers = recommend(personWith(), indexVacancies(vacancies), options).map((one) => one.employerId);
    expect(employers.sort()).toEqual(['a', 'b', 'c']);
  });

  it('fills up with further vacancies of the same employer otherwise', () => {
    expect(ids([open('a1', 'a'), open('a2', 'a'), open('b', 'b')])).toHaveLength(3);
  });

  it('finds through its index what a full search finds', () => {
    fc.assert(
      fc.property(anyPerson, anyVacancies, (person, vacancies) => {
        expect(ids(vacancies, person)).toEqual(byBruteForce(person, vacancies));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same answer for the same vacancies in any order', () => {
    fc.assert(
      fc.property(anyPerson, anyVacancies, (person, vacancies) => {
        expect(ids([...vacancies].reverse(), person)).toEqual(ids(vacancies, person));
      }),
    );
  });

  it('does not put the same of equal vacancies first for everybody', () => {
    const equal = ['a', 'b', 'c', 'd'].map((id) => open(id, id));
    const firsts = Array.from({ length: 40 }, (_, at) => ids(equal, personWith({ personId: `person-${at}` }), 1)[0]);
    expect(new Set(firsts).size).toBe(4);
  });

  it('says what would change the result', () => {
    const [best] = recommend(personWith(), indexVacancies([vacancyWith()]), options);
    expect(best?.explanation.changes).toEqual([
      { change: 'optional-skill-learned', points: 150, arguments: { skill: 'noodles' } },
      { change: 'wage-floor-above', points: null, arguments: { wageFen: 400_000 } },
      { change: 'commute-limit-below', points: null, arguments: { distanceKm: 20 } },
    ]);
    expect(best?.score).toBe(best?.explanation.contributions.reduce((sum, { points }) => sum + points, 0));
  });
});

describe('candidates of a vacancy', () => {
  it('are those it suits, best first, scored as a recommendation is', () => {
    const people = [
      personWith({
        personId: 'baker',
        occupationsWanted: ['7512'],
        occupationsHeld: [{ occupation: '5120', months: 12 }],
      }),
      personWith({ personId: 'young', birthMonth: '2012-01' }),
      personWith({ personId: 'cook' }),
    ];
    const candidates = candidatesFor(vacancyWith(), people, options);
    expect(candidates.map(({ personId, rank }) => [personId, rank])).toEqual([
      ['cook', 1],
      ['baker', 2],
    ]);
    const [recommended] = recommend(personWith({ personId: 'cook' }), indexVacancies([vacancyWith()]), options);
    expect(candidates[0]?.score).toBe(recommended?.score);
  });

  it('go on after the last of the page before, also when that one is gone', () => {
    const people = Array.from({ length: 9 }, (_, at) =>
      personWith({ personId: `p${at}`, wageFloorFen: 300_000 + (at % 3) }),
    );
    const all = candidatesFor(vacancyWith(), people, { ...options, limit: 9 });
    const third = all[2] as (typeof all)[number];
    expect(candidatesFor(vacancyWith(), people, { ...options, limit: 3, after: third })).toEqual(all.slice(3, 6));
    const rest = people.filter(({ personId }) => personId !== third.personId);
    const next = candidatesFor(vacancyWith(), rest, { ...options, limit: 9, after: third });
    expect(next.map(({ personId }) => personId)).toEqual(all.slice(3).map(({ personId }) => personId));
    expect(candidatesFor(vacancyWith(), people, { ...options, limit: 3, after: all[8] })).toEqual([]);
  });
});

describe('obstacles', () => {
  it('count what each constraint ruled out, and what it ruled out alone', () => {
    const vacancies = [
      open('far', 'a', { place: '620200' }),
      open('far-and-poor', 'b', { place: '620200', wage: null }),
      open('full', 'c', { seatsLeft: 0, place: '620200' }),
      open('fine', 'd'),
    ];
    expect(obstaclesFor(personWith(), indexVacancies(vacancies), options)).toEqual([
      { rule: 'commute-or-dormitory', version: 1, vacancies: 2, alone: 1 },
      { rule: 'wage-floor', version: 1, vacancies: 1, alone: 0 },
    ]);
  });
});
