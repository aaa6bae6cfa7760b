import { Chance } from './chance';
import { dayOf } from './calendar';
import { identityNumber } from './codes';
import { familyNames, femaleNames, maleNames } from './names';
import { Wishes, wishesOf } from './wishes';

/** A person of the story: who they are, and what the simulation knows of where they stand. */
export interface Persona extends Wishes {
  readonly index: number;
  readonly key: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly sex: 'female' | 'male';
  readonly birthYear: number;
  readonly township: string;
  readonly education: string;
  readonly groups: readonly string[];
  readonly occupations: readonly string[];
  readonly wageFloorFen: number;
  readonly commuteLimitKm: number;
  readonly accommodationNeeds: readonly string[];
  readonly acceptsDormitory: boolean;
  /** Is without work and wants it; the others work, learn or care for somebody. */
  readonly seeksWork: boolean;
  /** Week in which they come to the centre. */
  readonly comesInWeek: number;
  readonly channel: 'self' | 'assisted' | 'import';
  id: string;
  /** First Monday with an open registration; undefined while none is open. */
  openSinceWeek: number | undefined;
}

export const occupations = [
  '5120',
  '5223',
  '9112',
  '8322',
  '7112',
  '9313',
  '8153',
  '9214',
  '5321',
  '7231',
  '4110',
  '9333',
  '8160',
  '5414',
] as const;

const educations: readonly (readonly [string, number])[] = [
  ['primary', 14],
  ['lower-secondary', 38],
  ['upper-secondary', 16],
  ['vocational-secondary', 12],
  ['junior-college', 12],
  ['bachelor', 8],
];

/** Of the people, who is already on file at the beginning and imported from it. */
const importedShare = 0.4;
/** Of the people, who registers as unemployed. */
const seekingShare = 0.6;

export function populate(chance: Chance, count: number, weeks: number, townships: readonly string[]): Persona[] {
  const people: Persona[] = [];
  for (let household = 0; people.length < count; household += 1) {
    const size = chance.weighted(`household ${household} size`, [
      [1, 20],
      [2, 34],
      [3, 30],
      [4, 16],
    ] as const);
    const township = chance.pick(`household ${household} township`, townships);
    const shared = ['poverty-alleviated-family', 'subsistence-family', 'relocated', 'zero-employment-family'].filter(
      (group, at) => chance.happens(`household ${household} ${group}`, [0.18, 0.08, 0.06, 0.03][at] as number),
    );
    for (let member = 0; member < size && people.length < count; member += 1)
      people.push(personaOf(chance, people.length, household, weeks, township, shared));
  }
  return people;
}

/** Which people live together, by their indices. */
export function householdsOf(people: readonly Persona[]): readonly (readonly Persona[])[] {
  const households = new Map<string, Persona[]>();
  for (const persona of people) {
    const household = persona.key.split('/')[0] as string;
    households.set(household, [...(households.get(household) ?? []), persona]);
  }
  return [...households.values()];
}

function personaOf(
  chance: Chance,
  index: number,
  household: number,
  weeks: number,
  township: string,
  shared: readonly string[],
): Persona {
  const ask = (what: string) => `person ${index} ${what}`;
  const sex = chance.happens(ask('sex'), 0.5) ? 'female' : 'male';
  const birthYear = 2025 - chance.whole(ask('age'), 18, 57);
  const birthDay = `${birthYear}${two(chance.whole(ask('month'), 1, 12))}${two(chance.whole(ask('day'), 1, 28))}`;
  const serial = String(((index * 2) % 998) + (sex === 'male' ? 1 : 2)).padStart(3, '0');
  const young = birthYear >= 2000;
  const groups = [
    ...shared,
    ...(young && chance.happens(ask('graduate'), 0.5) ? ['graduate'] : []),
    ...(sex === 'male' && chance.happens(ask('veteran'), 0.08) ? ['veteran'] : []),
    ...(chance.happens(ask('migrant'), 0.35) ? ['migrant-worker'] : []),
    ...(chance.happens(ask('disabled'), 0.05) ? ['disabled'] : []),
  ];
  const imported = chance.happens(ask('imported'), importedShare);
  const first = chance.pick(ask('occupation'), occupations);
  const acceptsDormitory = chance.happens(ask('dormitory'), 0.4);
  return {
    index,
    key: `h${household}/p${index}`,
    name: `${chance.pick(`household ${household} name`, familyNames)}${chance.pick(ask('name'), sex === 'female' ? femaleNames : maleNames)}`,
    identityNumber: identityNumber(`620521${birthDay}${serial}`),
    sex,
    birthYear,
    township,
    education: chance.weighted(ask('education'), educations),
    groups,
    occupations: [...new Set([first, chance.pick(ask('second'), occupations), chance.pick(ask('third'), occupations)])],
    wageFloorFen: chance.whole(ask('wage'), 19, 32) * 10_000,
    commuteLimitKm: chance.pick(ask('commute'), [5, 20, 30, 30, 50]),
    accommodationNeeds: groups.includes('disabled') && chance.happens(ask('needs'), 0.5) ? ['wheelchair-access'] : [],
    acceptsDormitory,
    ...wishesOf(chance, index, 2025 - birthYear, acceptsDormitory),
    seeksWork: chance.happens(ask('seeks work'), seekingShare),
    comesInWeek: imported ? 0 : Math.floor(chance.of(ask('comes')) ** 1.4 * (weeks - 4)),
    channel: imported ? 'import' : chance.happens(ask('self'), 0.12) ? 'self' : 'assisted',
    id: '',
    openSinceWeek: undefined,
  };
}

/** From when a person belongs to a group, as the evidence says. */
export function memberSince(chance: Chance, { index, birthYear }: Persona, group: string): string {
  if (group === 'graduate') return `${Math.max(birthYear + 22, 2023)}-07-01`;
  return chance.pick(`person ${index} ${group} since`, ['2021-03-01', '2022-09-01', '2024-05-01', dayOf(0)]);
}

const two = (number: number): string => String(number).padStart(2, '0');
