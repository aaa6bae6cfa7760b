import { creditTable, explain, MatchPerson, MatchVacancy, needBits, needs } from '@doorstep/matcher';
import { World } from './world';

/** A table of whole numbers. */
export interface Relation {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** The standing of a skill that another one stands in for. */
const standsIn = 64;
const cell = { height: 0.225, width: 0.27 };
const rowAt = (latitude: number) => Math.floor(latitude / cell.height);
const columnAt = (longitude: number) => Math.floor(longitude / cell.width);

/** The standard population for a database: bits and points worked out beforehand, as in the index. For some people only, since a database takes long. */
export function relationsOf(world: World): readonly Relation[] {
  const rows = rowsOfPersons(world);
  const occupations = new Map<string, MatchVacancy>();
  for (const vacancy of world.vacancies) occupations.set(vacancy.occupation ?? '', vacancy);
  const numbers = new Map([...occupations.keys()].map((code, number) => [code, number]));
  return [
    vacancies(world, numbers),
    needsOf(world),
    peopleAt(world, rows),
    reach(world, rows),
    holdings(world, rows),
    worked(world, rows),
    past(world, rows),
    worths(world, occupations, numbers),
    credits(world),
  ];
}

/** The rows of the people kept as facts. */
export function rowsOfPersons({ people, persons }: World): readonly number[] {
  const rowOf = new Map<string, number>();
  for (let row = 0; row < people.rows; row += 1) rowOf.set(people.personIdAt(row), row);
  return persons.map(({ personId }) => rowOf.get(personId) as number);
}

function vacancies(world: World, numbers: ReadonlyMap<string, number>): Relation {
  const { index, vacancies: facts } = world;
  const { columns, sifted } = index.columns.table;
  const { x, y, z, terms, demands, reserved, wageFen, dormitory, merit } = sifted.columns;
  const factsOf = new Map(facts.map((vacancy) => [vacancy.vacancyId, vacancy]));
  const stability = stabilityPoints(world);
  const rows = Array.from({ length: index.columns.filed }, (_, row) => {
    const vacancy = factsOf.get(index.vacancyIdAt(row)) as MatchVacancy;
    return [
      row,
      numbers.get(vacancy.occupation as string) as number,
      index.vocabulary.employers.known(vacancy.employerId),
      rowAt(columns.latitude[row] as number),
      columnAt(columns.longitude[row] as number),
      ...[x, y, z, terms, demands, reserved, wageFen].map((column) => column[row] as number),
      -(dormitory[row] as number),
      vacancy.hoursPerWeek ?? 0,
      merit[row] as number,
      ...stability(vacancy),
    ];
  });
  const names =
    'id occupation employer north east x y z terms demands reserved wage dormitory hours merit flexible unwished stable';
  return { name: 'vacancies', columns: names.split(' '), rows };
}

/** The points for stability of a vacancy for those who wish for a flexible post, who have no wish, and who wish for a stable one. */
function stabilityPoints({ persons, index }: World): (vacancy: MatchVacancy) => readonly number[] {
  const known = new Map<string | null, readonly number[]>();
  const wishes = (['flexible', null, 'stable'] as const).map((stabilityWished) => ({
    ...(persons[0] as MatchPerson),
    stabilityWished,
  }));
  return (vacancy) => {
    const points =
      known.get(vacancy.contractKind) ?? wishes.map((person) => partOf('stability', person, vacancy, index));
    known.set(vacancy.contractKind, points);
    return points;
  };
}

function partOf(name: string, person: MatchPerson, vacancy: MatchVacancy, { parameters }: World['index']): number {
  const { contributions } = explain(person, vacancy, parameters);
  return contributions.find(({ component }) => component === name)?.points ?? 0;
}

function needsOf({ index }: World): Relation {
  const { needs } = index.columns.table;
  const rows = Array.from({ length: index.columns.filed }, (_, row) => {
    const from = needs.from[row] as number;
    const count = needs.count[row] as number;
    return [...needs.entries.need.subarray(from, from + count)].map((need) => [
      row,
      whatOf(need),
      (need >> needBits.how) & 31,
      need & needBits.share,
    ]);
  }).flat();
  return { name: 'needs', columns: ['vacancy', 'what', 'how', 'share'], rows };
}

/** A minor group in which months are needed is told from a skill by its sign. */
function whatOf(need: number): number {
  const what = need >>> needBits.what;
  return ((need >> needBits.how) & 31) >= needs.months ? -what : what;
}

function peopleAt({ people, persons }: World, at: readonly number[]): Relation {
  const columns = people.columns.table.rows;
  const { x, y, z, forbiddenTerms, forbiddenDemands, groups, floorFen, limitMetres } = columns;
  const rows = at.map((row, id) => {
    const { acceptsDormitory, hoursWished, stabilityWished, settingWished } = persons[id] as MatchPerson;
    return [
      id,
      ...[x, y, z, forbiddenTerms, forbiddenDemands, groups, floorFen, limitMetres].map((of) => of[row] as number),
      acceptsDormitory ? 1 : 0,
      hoursWished?.min ?? -1,
      hoursWished?.max ?? -1,
      stabilityWished === null ? 0 : stabilityWished === 'stable' ? 1 : -1,
      settingWished === null ? 500 : settingWished === 'near-home' ? 1000 : 0,
    ];
  });
  const names =
    'id x y z forbidden_terms forbidden_demands groups floor metres lives_in hours_min hours_max stability near';
  return { name: 'people', columns: names.split(' '), rows };
}

/** The cells in which lies what people could get to. */
function reach({ people }: World, at: readonly number[]): Relation {
  const columns = people.columns.table.rows;
  const rows = at.flatMap((row, id) => {
    const [latitude, longitude] = [columns.latitude[row] as number, columns.longitude[row] as number];
    const up = ((columns.limitMetres[row] as number) / 110_000) * 1.01;
    const aside = up / Math.cos((latitude * Math.PI) / 180);
    const norths = between(rowAt(latitude - up), rowAt(latitude + up));
    const easts = between(columnAt(longitude - aside), columnAt(longitude + aside));
    return norths.flatMap((north) => easts.map((east) => [id, north, east]));
  });
  return { name: 'reach', columns: ['person', 'north', 'east'], rows };
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** What each holds, and, with the standing of what stands in, what that stands in for. */
function holdings({ people, index }: World, at: readonly number[]): Relation {
  const { from, count, entries } = people.columns.table.abilities;
  const { standsInFor } = index.vocabulary;
  const rows = at.flatMap((row, id) => {
    const held = new Map<number, number>();
    for (let one = 0; one < (count[row] as number); one += 1) {
      const entry = (from[row] as number) + one;
      const what = entries.what[entry] as number;
      held.set(what, Math.max(held.get(what) ?? 0, entries.standing[entry] as number));
    }
    const beside = [...held.keys()].flatMap((what) => [
      ...standsInFor.of.subarray(standsInFor.from[what], standsInFor.from[what + 1]),
    ]);
    for (const what of beside) if (!held.has(what)) held.set(what, standsIn);
    return [...held].map(([what, standing]) => [id, what, standing]);
  });
  return { name: 'holdings', columns: ['person', 'what', 'standing'], rows };
}

/** Months of experience by minor group. */
function worked({ people, index }: World, at: readonly number[]): Relation {
  const { from, count, entries } = people.columns.table.work;
  const { minor } = index.vocabulary.occupations.columns;
  const rows = at.flatMap((row, id) => {
    const months = new Map<number, number>();
    for (let one = 0; one < (count[row] as number); one += 1) {
      const entry = (from[row] as number) + one;
      const group = minor[entries.occupation[entry] as number] as number;
      months.set(group, (months.get(group) ?? 0) + (entries.months[entry] as number));
    }
    return [...months].map(([group, sum]) => [id, -group, sum]);
  });
  return { name: 'worked', columns: ['person', 'what', 'months'], rows };
}

/** Vacancies that are out of the question for what went before. */
function past({ people, index }: World, at: readonly number[]): Relation {
  const { from, count, entries } = people.columns.table.past;
  const { number } = index.columns.table.columns;
  const rowOf = new Map([...number.subarray(0, index.columns.filed)].map((one, row) => [one, row]));
  const rows = at.flatMap((row, id) =>
    [...entries.what.subarray(from[row], (from[row] as number) + (count[row] as number))].flatMap((what) =>
      rowOf.has(what) ? [[id, rowOf.get(what) as number]] : [],
    ),
  );
  return { name: 'past', columns: ['person', 'vacancy'], rows };
}

/** Thousandths that a skill held with a standing is worth where it is needed so; -1 where it is lacking. */
function credits({ index }: World): Relation {
  const rows = [...creditTable(index.parameters.score)].map((credit, at) => [at >> 4, at & 15, credit]);
  return { name: 'credits', columns: ['standing', 'how', 'credit'], rows };
}

/** What each occupation is worth to each person. */
function worths(
  { persons, index }: World,
  occupations: ReadonlyMap<string, MatchVacancy>,
  numbers: ReadonlyMap<string, number>,
): Relation {
  const rows = persons.flatMap((person, id) =>
    [...occupations].map(([code, vacancy]) => {
      const { contributions } = explain(person, vacancy, index.parameters);
      const points = contributions.filter(({ component }) => byOccupation.has(component));
      return [id, numbers.get(code) as number, points.reduce((sum, one) => sum + one.points, 0)];
    }),
  );
  return { name: 'worths', columns: ['person', 'occupation', 'points'], rows };
}

const byOccupation = new Set<string>(['field', 'occupation', 'experience']);
