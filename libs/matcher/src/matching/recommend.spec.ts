import fc from 'fast-check';
import { MatchVacancy } from '../facts/vacancy';
import { candidatesFor } from './candidates';
import { indexVacancies } from './indexed-vacancies';
import { obstaclesFor } from './obstacles';
import { recommend } from './recommend';
import { options, personWith, vacancyWith } from './sample.fixture';
import { recommendPlainly } from './plainly';
import { anyPerson, anyVacancies, someParameters } from './world.fixture';

const ids = (vacancies: readonly MatchVacancy[], person = personWith(), limit = 3) =>
  recommend(person, indexVacancies(vacancies, options), { ...options, limit }).map(({ vacancyId }) => vacancyId);
const open = (vacancyId: string, employerId: string, more: Partial<MatchVacancy> = {}) =>
  vacancyWith({ vacancyId, employerId, ...more });

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
    const employers = recommend(personWith(), indexVacancies(vacancies, options), options).map((one) => one.employerId);
    expect(employers.sort()).toEqual(['a', 'b', 'c']);
  });

  it('fills up with further vacancies of the same employer otherwise', () => {
    expect(ids([open('a1', 'a'), open('a2', 'a'), open('b', 'b')])).toHaveLength(3);
  });

  it('recommends only what meets every constraint, in whatever order the vacancies come', () => {
    fc.assert(
      fc.property(anyPerson, anyVacancies(), (person, vacancies) => {
        const asked = { ...someParameters, limit: 4 };
        const found = recommend(person, indexVacancies(vacancies, someParameters), asked);
        const traces = found.flatMap(({ explanation }) => explanation.constraints);
        expect(traces.filter(({ satisfied }) => !satisfied)).toEqual([]);
        expect(recommend(person, indexVacancies([...vacancies].reverse(), someParameters), asked)).toEqual(found);
        for (const { score, explanation } of found)
          expect(score).toBe(explanation.contributions.reduce((sum, { points }) => sum + points, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same where there are more different codes than the index has room for', () => {
    const codes = Array.from({ length: 40 }, (_, at) => `need-${at}`);
    const vacancies = codes.map((code, at) => open(`v${at}`, `e${at}`, { accommodationsOffered: [code] }));
    const person = personWith({ accommodationNeeds: ['need-31'] });
    expect(ids(vacancies, person)).toEqual(['v31']);
    const manyNeeds = personWith({ accommodationNeeds: codes });
    expect(ids([open('a', 'e1'), open('b', 'e2', { accommodationsOffered: codes })], manyNeeds)).toEqual(['b']);
    expect(ids([open('a', 'e1', { shifts: codes, contractKind: 'day' })])).toEqual([]);
  });

  it('follows vacancies that come, change and go', () => {
    fc.assert(
      fc.property(anyPerson, anyVacancies(), anyVacancies(20), anyVacancies(10), (person, before, put, removed) => {
        const index = indexVacancies(before, someParameters);
        recommend(person, index, { ...someParameters, limit: 2 });
        for (const vacancy of put) index.put(vacancy);
        for (const { vacancyId } of removed) index.remove(vacancyId);
        const asked = { ...someParameters, limit: 3 };
        const plain = recommendPlainly(person, [...index.vacancies], asked);
        const found = recommend(person, index, asked);
        expect(found.map(({ vacancyId, score }) => [vacancyId, score])).toEqual(
          plain.map(({ vacancy, score }) => [vacancy.vacancyId, score]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('does not put the same of equal vacancies first for everybody', () => {
    const equal = ['a', 'b', 'c', 'd'].map((id) => open(id, id));
    const firsts = Array.from({ length: 40 }, (_, at) => ids(equal, personWith({ personId: `person-${at}` }), 1)[0]);
    expect(new Set(firsts).size).toBe(4);
  });

  it('says what would change the result', () => {
    const [best] = recommend(personWith(), indexVacancies([vacancyWith()], options), options);
    expect(best?.explanation.changes).toEqual([
      { change: 'optional-skill-learned', points: 25, arguments: { skill: 'noodles' } },
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
        occupationsHeld: [{ occupation: '5120', months: 12, endedOn: null }],
      }),
      personWith({ personId: 'young', birthMonth: '2012-01' }),
      personWith({ personId: 'cook' }),
    ];
    const candidates = candidatesFor(vacancyWith(), people, options);
    expect(candidates.map(({ personId, rank }) => [personId, rank])).toEqual([
      ['cook', 1],
      ['baker', 2],
    ]);
    const [recommended] = recommend(
      personWith({ personId: 'cook' }),
      indexVacancies([vacancyWith()], options),
      options,
    );
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
    expect(obstaclesFor(personWith(), vacancies, options)).toEqual([
      { rule: 'commute-or-dormitory', version: 1, vacancies: 2, alone: 1 },
      { rule: 'wage-floor', version: 1, vacancies: 1, alone: 0 },
    ]);
  });
});
