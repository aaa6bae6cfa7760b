import fc from 'fast-check';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { OnePerson } from '../index/people-index';
import { VacancyIndex } from '../index/vacancy-index';
import { needsOnCard } from '../index/vacancy-table';
import { recommendPlainly } from '../matching/plainly';
import { anyPerson, anyVacancies, someParameters } from '../matching/world.fixture';
import { Board, boardOf } from './board';
import { EveryPair } from './every-pair';
import { Search } from './search';

const limit = 3;

function found(
  index: VacancyIndex,
  person: MatchPerson,
  parameters: MatchParameters,
  Finder: new (board: Board, limit: number) => Pick<Search, 'find'> = Search,
) {
  const one = new OnePerson(index.vocabulary, parameters);
  one.write(person);
  const [rows, scores] = [new Int32Array(limit), new Uint16Array(limit)];
  const count = new Finder(boardOf(index), limit).find(one.table, 0, rows, scores, 0);
  return Array.from({ length: count }, (_, at) => [index.vacancyIdAt(rows[at] as number), scores[at]]);
}

describe('searching', () => {
  it.each([Search, EveryPair])('%p finds what the plain reference finds', (Finder) => {
    fc.assert(
      fc.property(anyPerson, anyVacancies(), (person, vacancies) => {
        const plain = recommendPlainly(person, vacancies, { ...someParameters, limit });
        const index = VacancyIndex.of(vacancies, someParameters);
        expect(found(index, person, someParameters, Finder)).toEqual(
          plain.map(({ vacancy, score }) => [vacancy.vacancyId, score]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds it also by weights that put another field first', () => {
    const { score } = someParameters;
    const weights = { ...score.weights, field: 20, occupation: 40, wage: 620 };
    const parameters = { ...someParameters, score: { ...score, version: 2, weights } };
    fc.assert(
      fc.property(anyPerson, anyVacancies(), (person, vacancies) => {
        const plain = recommendPlainly(person, vacancies, { ...parameters, limit });
        const index = VacancyIndex.of(vacancies, parameters);
        expect(found(index, person, parameters)).toEqual(
          plain.map(({ vacancy, score: points }) => [vacancy.vacancyId, points]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds it also where vacancies need more than a card has room for', () => {
    let long = 0;
    fc.assert(
      fc.property(anyPerson, anyVacancies(), (person, some) => {
        const vacancies = some.map((vacancy) => ({
          ...vacancy,
          requirements: Array.from({ length: needsOnCard + 1 }, () => vacancy.requirements).flat(),
        }));
        const plain = recommendPlainly(person, vacancies, { ...someParameters, limit });
        long += plain.filter(({ vacancy }) => vacancy.requirements.length > 0).length;
        expect(found(VacancyIndex.of(vacancies, someParameters), person, someParameters)).toEqual(
          plain.map(({ vacancy, score }) => [vacancy.vacancyId, score]),
        );
      }),
      { numRuns: 300 },
    );
    expect(long).toBeGreaterThan(50);
  });
});
