import { allocatedRound, RoundPerson, RoundVacancy } from './allocated-round';

const vacancy = (vacancyId: string, places: number, employerId = `employer-${vacancyId}`): RoundVacancy => ({
  vacancyId,
  employerId,
  places,
  occupationGroup: 'isco-08:51',
  township: '620102001',
});
const person = (personId: string, scores: Record<string, number>, tier = 1, guaranteed = 1): RoundPerson => ({
  personId,
  tier,
  guaranteed,
  candidates: Object.entries(scores).map(([vacancyId, score]) => ({
    vacancyId,
    score,
    employerId: `employer-${vacancyId}`,
  })),
});
const idsGiven = (people: readonly RoundPerson[], vacancies: readonly RoundVacancy[]) =>
  Object.fromEntries(
    [...allocatedRound(people, vacancies, 1).given].map(([id, { candidates }]) => [
      id,
      candidates.map(({ vacancyId }) => vacancyId),
    ]),
  );

describe('a round', () => {
  it('serves as many as can be before it serves anybody better', () => {
    const both = [person('p1', { a: 900, b: 100 }), person('p2', { a: 800 })];
    expect(idsGiven(both, [vacancy('a', 1), vacancy('b', 1)])).toEqual({ p1: ['b'], p2: ['a'] });
  });

  it('serves who comes first, whatever the others are worth', () => {
    const both = [person('p1', { a: 100 }, 0), person('p2', { a: 1000 })];
    expect(idsGiven(both, [vacancy('a', 1)])).toEqual({ p1: ['a'], p2: [] });
  });

  it('gives the best first', () => {
    const vacancies = ['a', 'b', 'c'].map((id) => vacancy(id, 5));
    expect(idsGiven([person('p1', { a: 100, b: 900, c: 500 }, 1, 3)], vacancies)).toEqual({ p1: ['b', 'c', 'a'] });
  });

  it('says why somebody got fewer', () => {
    const people = [
      person('none', {}),
      person('few', { a: 500 }, 0, 3),
      person('late', { a: 500 }, 1, 1),
      person('served', { b: 500 }),
    ];
    const { given, report } = allocatedRound(people, [vacancy('a', 1), vacancy('b', 1)], 1);
    expect(Object.fromEntries([...given].map(([id, { short }]) => [id, short]))).toEqual({
      none: 'no-vacancy',
      few: 'too-few-employers',
      late: 'places-taken',
      served: undefined,
    });
    expect(report.shortBy).toEqual({ 'no-vacancy': 1, 'too-few-employers': 1, 'places-taken': 1 });
  });

  it('says where a place more would serve somebody', () => {
    const { report } = allocatedRound(
      [person('p1', { a: 900 }), person('p2', { a: 800 })],
      [vacancy('a', 1), vacancy('b', 1)],
      1,
    );
    expect(report.scarcities).toEqual([
      {
        occupationGroup: 'isco-08:51',
        township: '620102001',
        vacancies: 2,
        places: 2,
        short: 1,
        relief: 1,
        meanPrice: expect.any(Number),
      },
    ]);
    // The one who went without would have had the bonus of 3,000 and 800 points; half of the places have no price.
    expect(report.scarcities[0]?.meanPrice).toBeGreaterThanOrEqual(1_900);
    expect(report.stages).toEqual([expect.objectContaining({ people: 2, wanted: 2, filled: 1, mostFillable: 1 })]);
  });

  it('says why a better one went to others', () => {
    const people = [person('p1', { a: 900, b: 100 }), person('p2', { a: 950 }), person('p3', { b: 900, c: 800 })];
    const { given, report } = allocatedRound(people, [vacancy('a', 1), vacancy('b', 1), vacancy('c', 9)], 1);
    expect(given.get('p1')?.passedOver).toMatchObject([
      { vacancyId: 'a', score: 900, outcome: 'worth-more-to-others', arguments: { takersEqual: 1, lowestScore: 950 } },
    ]);
    expect(given.get('p2')?.passedOver).toEqual([]);
    expect(report.passedOverBy).toMatchObject({ 'worth-more-to-others': 2, 'taken-before': 0 });
  });

  it('copes with whatever numbers an office states', () => {
    const people = [person('p1', { a: 500, b: 400 }, 9_999, 99), person('p2', { a: 600 }, -3, 2.5)];
    expect(idsGiven(people, [vacancy('a', 1e15), vacancy('b', 1.5)])).toEqual({ p1: ['a', 'b'], p2: ['a'] });
  });

  it('is the same in whatever order it is told', () => {
    const people = Array.from({ length: 20 }, (_, n) => person(`p${n}`, { a: 500, b: 500, c: 500 }, 1, 2));
    const vacancies = ['a', 'b', 'c'].map((id) => vacancy(id, 9));
    const there = idsGiven(people, vacancies);
    expect(idsGiven([...people].reverse(), [...vacancies].reverse())).toEqual(there);
    expect(Object.values(there).flat()).toHaveLength(27);
  });
});
