import fc from 'fast-check';
import { MatchKnowledge, MatchParameters } from '../facts/parameters';
import { contributionsOf, scoreOf } from '../score/score';
import { indexVacancies } from './indexed-vacancies';
import { recommendPlainly } from './plainly';
import { options, personWith, vacancyWith } from './sample.fixture';
import { anyPerson, anyVacancies, someParameters } from './world.fixture';

const occupation = fc.constantFrom('5120', '5129', '5131', '5223', '7112', '9112', 'csco-2022:40301');
const skill = fc.constantFrom('knife-work', 'noodles', 'till', 'welding', 'english');
const listed = <Value>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Value>) =>
  fc.array(fc.tuple(keys, values), { maxLength: 8 }).map((entries) => new Map(entries));
const nearness: fc.Arbitrary<Pick<MatchKnowledge, 'adjacentSkills' | 'adjacentOccupations'>> = fc.record({
  adjacentSkills: listed(skill, fc.uniqueArray(skill, { maxLength: 5 })),
  adjacentOccupations: listed(occupation, listed(occupation, fc.integer({ min: 650, max: 750 }))),
});
const knowing = (near: Partial<MatchKnowledge>): MatchParameters => ({
  ...someParameters,
  knowledge: { ...someParameters.knowledge, ...near },
});

describe('what is near', () => {
  it('counts the same for the index as said plainly', () => {
    fc.assert(
      fc.property(anyPerson, anyVacancies(), nearness, (person, vacancies, near) => {
        const parameters = knowing(near);
        const plain = recommendPlainly(person, vacancies, { ...parameters, limit: 5 });
        const found = indexVacancies(vacancies, parameters).find(person, parameters, 5);
        expect(found.map(({ vacancy, score }) => [vacancy.vacancyId, score])).toEqual(
          plain.map(({ vacancy, score }) => [vacancy.vacancyId, score]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never costs anybody points', () => {
    const nothing = { adjacentSkills: new Map(), adjacentOccupations: new Map() };
    fc.assert(
      fc.property(anyPerson, anyVacancies(12), nearness, (person, vacancies, near) => {
        for (const vacancy of vacancies)
          expect(scoreOf(person, vacancy, knowing(near))).toBeGreaterThanOrEqual(
            scoreOf(person, vacancy, knowing(nothing)),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('says which skill asked for another one stands in for', () => {
    const knowledge = { ...options.knowledge, adjacentSkills: new Map([['knife-work', ['noodles']]]) };
    const skills = contributionsOf(personWith(), vacancyWith(), { ...options, knowledge });
    expect(skills.find(({ component }) => component === 'skills')?.arguments).toEqual({
      held: ['knife-work'],
      beside: ['noodles'],
      asked: 2,
    });
  });
});
