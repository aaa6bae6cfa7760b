import fc from 'fast-check';
import { Contribution } from '../facts/results';
import { PeopleIndex } from '../index/people-index';
import { VacancyIndex } from '../index/vacancy-index';
import { candidatesFor } from '../matching/candidates';
import { anyPerson, anyVacancies, someParameters } from '../matching/world.fixture';
import { boardOf } from './board';
import { Reverse } from './reverse';

const limit = 4;
const isField = ({ component, value }: Contribution) => component === 'field' && value > 0;
const anyPeople = fc.uniqueArray(anyPerson, { minLength: 10, maxLength: 40, selector: ({ personId }) => personId });

it('whom a vacancy suits is found as the plain reference finds it, also among people who came, changed and went since', () => {
  let suited = 0;
  fc.assert(
    fc.property(anyVacancies(5), anyPeople, anyPeople, anyPeople, (vacancies, before, put, removed) => {
      const index = VacancyIndex.of(vacancies, someParameters);
      const people = new PeopleIndex(index.vocabulary, someParameters);
      const known = new Map(before.map((person) => [person.personId, person]));
      for (const person of before) people.put(person);
      people.file();
      for (const person of put.slice(0, 9)) people.put(person);
      for (const person of put.slice(0, 9)) known.set(person.personId, person);
      for (const { personId } of removed.slice(0, 9)) people.remove(personId);
      for (const { personId } of removed.slice(0, 9)) known.delete(personId);
      const reverse = new Reverse(boardOf(index), index.vocabulary.replacedBy, people.columns, people.rows, limit);
      for (const vacancy of vacancies) {
        const row = index.rowOfVacancy(vacancy.vacancyId);
        if (row === undefined) continue;
        const [rows, scores] = [new Int32Array(limit), new Uint16Array(limit)];
        const found = reverse.find(row, rows, scores);
        suited += found;
        expect(Array.from({ length: found }, (_, at) => [people.personIdAt(rows[at] as number), scores[at]])).toEqual(
          candidatesFor(vacancy, [...known.values()], { ...someParameters, limit: 99 })
            .filter(({ explanation }) => explanation.contributions.some(isField))
            .slice(0, limit)
            .map((one) => [one.personId, one.score]),
        );
      }
    }),
    { numRuns: 300 },
  );
  expect(suited).toBeGreaterThan(500);
});
