import fc from 'fast-check';
import { OnePerson } from '../index/people-index';
import { VacancyIndex } from '../index/vacancy-index';
import { anyPerson, anyVacancies, someParameters } from '../matching/world.fixture';
import { Places } from './places';

function rowsOf({ bounds, count }: Places['ranges']): readonly number[] {
  const rows: number[] = [];
  for (let at = 0; at < count; at += 2)
    for (let row = bounds[at] as number; row < (bounds[at + 1] as number); row += 1) rows.push(row);
  return rows;
}

it('no vacancy is looked at twice, however far somebody would go, and all groups together are as many as there are', () => {
  fc.assert(
    fc.property(
      anyPerson,
      anyVacancies(40),
      anyVacancies(5),
      fc.constantFrom(5, 60, 400, 3_000),
      (person, vacancies, later, commuteLimitKm) => {
        const index = VacancyIndex.of(vacancies, someParameters);
        for (const vacancy of later) index.put({ ...vacancy, vacancyId: `later-${vacancy.vacancyId}` });
        const one = new OnePerson(index.vocabulary, someParameters);
        one.write({ ...person, commuteLimitKm });
        const places = new Places(index.columns);
        places.of(one.table, 0);
        for (let group = 0; group < index.vocabulary.occupations.columns.groups; group += 1) places.add(group);
        const byGroup = [...rowsOf(places.ranges)].sort((a, b) => a - b);
        expect(new Set(byGroup).size).toBe(byGroup.length);
        expect([...rowsOf(places.ofAll())].sort((a, b) => a - b)).toEqual(byGroup);
      },
    ),
    { numRuns: 300 },
  );
});
