import { explain, MatchPerson, MatchVacancy, needBits } from '@doorstep/matcher';
import { World } from './world';

/** A table of whole numbers. */
export interface Relation {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

const cell = { height: 0.225, width: 0.27 };
const rowAt = (latitude: number) => Math.floor(latitude / cell.height);
const columnAt = (longitude: number) => Math.floor(longitude / cell.width);

/**
 * The standard population for a database: bits and points worked out beforehand, as in the index, and less to score: hours, contract and setting
 * are left out. For some people only, since a database takes long.
 */
export function relationsOf(world: World): readonly Relation[] {
  const rowOf = new Map<string, number>();
  for (let row = 0; row < world.people.rows; row += 1) rowOf.set(world.people.personIdAt(row), row);
  const rows = world.persons.map(({ personId }) => rowOf.get(personId) as number);
  const occupations = new Map<string, MatchVacancy>();
  for (const vacancy of world.vacancies) occupations.set(vacancy.occupation ?? '', vacancy);
  const numbers = new Map([...occupations.keys()].map((code, number) => [code, number]));
  return [
    vacancies(world, numbers),
    needsOf(world),
    peopleAt(world, rows),
    holdings(world, rows),
    worths(world, occupations, numbers),
  ];
}

function vacancies({ index, vacancies: facts }: World, numbers: ReadonlyMap<string, number>): Relation {
  const {
    columns,
    sifted: { columns: sifted },
  } = index.columns.table;
  const factsOf = new Map(facts.map((vacancy) => [vacancy.vacancyId, vacancy]));
  const rows = Array.from({ length: index.columns.filed }, (_, row) => {
    const { occupation } = factsOf.get(index.vacancyIdAt(row)) as MatchVacancy;
    return [
      row,
      Number((occupation as string).slice(0, 2)),
      numbers.get(occupation as string) as number,
      rowAt(columns.latitude[row] as number),
      columnAt(columns.longitude[row] as number),
      sifted.x[row] as number,
      sifted.y[row] as number,
      sifted.z[row] as number,
      sifted.terms[row] as number,
      sifted.demands[row] as number,
      sifted.reserved[row] as number,
      sifted.wageFen[row] as number,
      -(sifted.dormitory[row] as number),
      sifted.merit[row] as number,
    ];
  });
  const names = 'id grp occupation north east x y z terms demands reserved wage dormitory merit';
  return { name: 'vacancies', columns: names.split(' '), rows };
}

function needsOf({ index }: World): Relation {
  const { needs } = index.columns.table;
  const rows = Array.from({ length: index.columns.filed }, (_, row) => {
    const from = needs.from[row] as number;
    const count = needs.count[row] as number;
    return [...needs.entries.need.subarray(from, from + count)].map((need) => [
      row,
      need >>> needBits.what,
      (need >> needBits.how) & 15,
      need & needBits.share,
    ]);
  }).flat();
  return { name: 'needs', columns: ['vacancy', 'what', 'how', 'share'], rows };
}

function peopleAt({ people }: World, at: readonly number[]): Relation {
  const columns = people.columns.table.rows;
  const rows = at.map((row, id) => {
    const limit = columns.limitMetres[row] as number;
    const [latitude, longitude] = [columns.latitude[row] as number, columns.longitude[row] as number];
    const up = limit / 110_000;
    const aside = up / Math.cos((latitude * Math.PI) / 180);
    return [
      id,
      rowAt(latitude - up),
      rowAt(latitude + up),
      columnAt(longitude - aside),
      columnAt(longitude + aside),
      columns.x[row] as number,
      columns.y[row] as number,
      columns.z[row] as number,
      columns.forbiddenTerms[row] as number,
      columns.forbiddenDemands[row] as number,
      columns.groups[row] as number,
      columns.floorFen[row] as number,
      limit,
      ((columns.traits[row] as number) >> 1) & 1,
    ];
  });
  const names = 'id south north west east x y z forbidden_terms forbidden_demands groups floor metres lives_in';
  return { name: 'people', columns: names.split(' '), rows };
}

function holdings({ people }: World, at: readonly number[]): Relation {
  const { from, count, entries } = people.columns.table.abilities;
  const rows = at.flatMap((row, id) =>
    Array.from({ length: count[row] as number }, (_, entry) => (from[row] as number) + entry).map((entry) => [
      id,
      entries.what[entry] as number,
      entries.standing[entry] as number,
    ]),
  );
  return { name: 'holdings', columns: ['person', 'what', 'standing'], rows };
}

/** What each occupation of a person's field is worth to them. */
function worths(
  { persons, index }: World,
  occupations: ReadonlyMap<string, MatchVacancy>,
  numbers: ReadonlyMap<string, number>,
): Relation {
  const worthTo = (person: MatchPerson, vacancy: MatchVacancy) => {
    const { contributions } = explain(person, vacancy, index.parameters);
    const points = (name: string) => contributions.find(({ component }) => component === name)?.points ?? 0;
    return points('field') === 0 ? 0 : points('field') + points('occupation') + points('experience');
  };
  const rows = persons.flatMap((person, id) =>
    [...occupations].flatMap(([code, vacancy]) => {
      const worth = worthTo(person, vacancy);
      return worth === 0 ? [] : [[id, Number(code.slice(0, 2)), numbers.get(code) as number, worth]];
    }),
  );
  return { name: 'worths', columns: ['person', 'grp', 'occupation', 'points'], rows };
}
