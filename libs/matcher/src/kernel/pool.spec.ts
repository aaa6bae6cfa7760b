import { join } from 'node:path';
import fc from 'fast-check';
import { PeopleIndex } from '../index/people-index';
import { VacancyIndex } from '../index/vacancy-index';
import { recommendPlainly } from '../matching/plainly';
import { anyPerson, anyVacancies, someParameters } from '../matching/world.fixture';
import { boardOf } from './board';
import { Pool } from './pool';

const limit = 3;

it('threads find for everybody what the plain reference finds, and find it again', async () => {
  const [vacancies = []] = fc.sample(anyVacancies(60), { seed: 3, numRuns: 1 });
  const persons = fc.sample(anyPerson, { seed: 4, numRuns: 3000 }).map((one, at) => ({ ...one, personId: `p${at}` }));
  const index = VacancyIndex.of(vacancies, someParameters);
  const people = new PeopleIndex(index.vocabulary, someParameters);
  for (const person of persons) people.put(person);
  people.file();
  const expected = new Map(
    persons.map((person) => [
      person.personId,
      recommendPlainly(person, vacancies, { ...someParameters, limit }).map(({ vacancy }) => vacancy.vacancyId),
    ]),
  );
  const pool = new Pool(2, join(__dirname, 'worker.fixture.cjs'));
  try {
    for (let time = 0; time < 2; time += 1) {
      const { rows } = await pool.find(boardOf(index), people.columns.table, people.rows, limit);
      for (let row = 0; row < people.rows; row += 1) {
        const found = [...rows.subarray(row * limit, (row + 1) * limit)].filter((one) => one >= 0);
        expect(found.map((one) => index.vacancyIdAt(one))).toEqual(expected.get(people.personIdAt(row)));
      }
    }
  } finally {
    await pool.close();
  }
});
