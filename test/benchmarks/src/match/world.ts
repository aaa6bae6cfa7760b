import { boardOf, MatchPerson, MatchVacancy, PeopleIndex, rarityOf, VacancyIndex, Vocabulary } from '@doorstep/matcher';
import { Country } from './country';
import { parametersFor, personOf, vacancyOf } from './population';
import { Random } from './random';

const seed = 20_260_302;
const keptPeople = 400;

/** The standard population in its indexes. */
export interface World {
  readonly country: Country;
  readonly random: Random;
  readonly vacancies: readonly MatchVacancy[];
  readonly index: VacancyIndex;
  readonly people: PeopleIndex;
  /** Some people as facts, for the plain reference. */
  readonly persons: readonly MatchPerson[];
  readonly buildSeconds: number;
}

export const limit = 10;

export function worldOf(vacancyCount: number, peopleCount: number): World {
  const random = new Random(seed);
  const country = new Country(random);
  const vacancies = Array.from({ length: vacancyCount }, (_, at) => vacancyOf(at, country, random));
  const parameters = parametersFor(country, seed, rarityOf(vacancies));
  const vocabulary = new Vocabulary(parameters.knowledge);
  const index = new VacancyIndex(vocabulary, parameters, vacancyCount);
  for (const vacancy of vacancies) index.put(vacancy);
  const people = new PeopleIndex(vocabulary, parameters, peopleCount);
  const persons: MatchPerson[] = [];
  for (let number = 0; number < peopleCount; number += 1) {
    const person = personOf(number, country, random);
    if (persons.length < keptPeople) persons.push(person);
    people.put(person);
  }
  const began = performance.now();
  index.file();
  people.file();
  boardOf(index);
  return { country, random, vacancies, index, people, persons, buildSeconds: (performance.now() - began) / 1000 };
}
