import { boardOf, MatchPerson, MatchVacancy, PeopleIndex, rarityOf, VacancyIndex, Vocabulary } from '@doorstep/matcher';
import { Country } from './country';
import { parametersFor, personOf, vacancyOf } from './population';
import { Random } from './random';

const seed = 20_260_302;
const keptPeople = 1_000;

export interface Indexes {
  readonly index: VacancyIndex;
  readonly people: PeopleIndex;
  readonly buildSeconds: number;
}

/** The standard population in its indexes. */
export interface World extends Indexes {
  readonly country: Country;
  readonly random: Random;
  readonly vacancies: readonly MatchVacancy[];
  /** Some people as facts, for the plain reference. */
  readonly persons: readonly MatchPerson[];
}

export const limit = 10;

export function worldOf(vacancyCount: number, peopleCount: number): World {
  const random = new Random(seed);
  const country = new Country(random);
  const vacancies = vacanciesOf(vacancyCount, country, random);
  const index = indexOf(vacancies, country);
  const persons: MatchPerson[] = [];
  const people = peopleIn(index, peopleCount, country, random, (person) => {
    if (persons.length < keptPeople) persons.push(person);
  });
  return { country, random, vacancies, persons, ...filed(index, people) };
}

/** The same without the facts they are made of. */
export function indexesOf(vacancyCount: number, peopleCount: number): Indexes {
  const random = new Random(seed);
  const country = new Country(random);
  const index = indexOf(vacanciesOf(vacancyCount, country, random), country);
  return filed(index, peopleIn(index, peopleCount, country, random));
}

function vacanciesOf(count: number, country: Country, random: Random): readonly MatchVacancy[] {
  return Array.from({ length: count }, (_, at) => vacancyOf(at, country, random));
}

function indexOf(vacancies: readonly MatchVacancy[], country: Country): VacancyIndex {
  const parameters = parametersFor(country, seed, rarityOf(vacancies));
  const index = new VacancyIndex(new Vocabulary(parameters.knowledge), parameters, vacancies.length);
  for (const vacancy of vacancies) index.put(vacancy);
  return index;
}

function peopleIn(
  { vocabulary, parameters }: VacancyIndex,
  count: number,
  country: Country,
  random: Random,
  onPerson: (person: MatchPerson) => void = () => undefined,
): PeopleIndex {
  const people = new PeopleIndex(vocabulary, parameters, count);
  for (let number = 0; number < count; number += 1) {
    const person = personOf(number, country, random);
    onPerson(person);
    people.put(person);
  }
  return people;
}

function filed(index: VacancyIndex, people: PeopleIndex): Indexes {
  const began = performance.now();
  index.file();
  people.file();
  boardOf(index);
  return { index, people, buildSeconds: (performance.now() - began) / 1000 };
}
