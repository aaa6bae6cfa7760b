import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { column, columns, grown, picked } from './columns';
import { cellOf, cellsOf, Grid, gridOver } from './grid';
import { grownLists, lists, pickedLists } from './lists';
import { OccupationTable } from './occupation-table';
import { abilityShape, pastShape, PeopleTable, personShape, traits, workShape, writePerson } from './people-table';
import { placed } from './placed';
import { nowhere } from './vacancy-table';
import { Vocabulary } from './vocabulary';

/**
 * People in shared memory. The first `filed` rows lie in the order of cell and occupation, and stand in `postings` under each group they
 * want or have worked in: `offsets[block * cells + cell]` is where a cell begins, the block of a group's people who would live in a dormitory
 * lies `groups` blocks behind that of the others. Later rows are in no posting.
 */
export interface FiledPeople {
  readonly table: PeopleTable;
  readonly filed: number;
  readonly grid: Grid;
  readonly cells: number;
  readonly groups: number;
  readonly offsets: Int32Array;
  readonly postings: Int32Array;
  /** How far anybody would travel. */
  readonly widestMetres: number;
}

/** Room for `people` with about so many entries each. */
export function peopleTable(people: number): PeopleTable {
  return {
    rows: columns(personShape, people),
    abilities: lists(abilityShape, people, people * 16),
    work: lists(workShape, people, people * 3),
    past: lists(pastShape, people, people),
  };
}

/** A table of one person at a time, for questions about one. */
export class OnePerson {
  readonly table = peopleTable(1);

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly parameters: MatchParameters,
  ) {}

  write(person: MatchPerson): void {
    const { abilities, work, past } = this.table;
    abilities.used = work.used = past.used = 0;
    writePerson(person, 0, this.table, this.vocabulary, this.parameters);
  }
}

/** People as of the day of the parameters; each can come, change and go at any time. */
export class PeopleIndex {
  private people: FiledPeople;
  private rowCount = 0;
  private readonly rowOf = new Map<number, number>();
  private ids = new Int32Array(0);

  constructor(
    readonly vocabulary: Vocabulary,
    readonly parameters: MatchParameters,
    room = 1024,
  ) {
    const grid = gridOver(new Int32Array(0), new Float32Array(0), new Float32Array(0), () => false);
    const offsets = column(Int32Array, 1);
    this.people = {
      table: peopleTable(room),
      filed: 0,
      grid,
      cells: cellsOf(grid),
      groups: 0,
      offsets,
      postings: column(Int32Array, 0),
      widestMetres: 0,
    };
    this.ids = new Int32Array(room);
  }

  get columns(): FiledPeople {
    return this.people;
  }

  get size(): number {
    return this.rowOf.size;
  }

  get rows(): number {
    return this.rowCount;
  }

  /** Adds a person, or takes their place; `parameters` are those of the person's region, where they differ. */
  put(person: MatchPerson, parameters = this.parameters): void {
    this.remove(person.personId);
    const { table } = this.people;
    if (this.rowCount === table.rows.key.length) this.grow(this.rowCount * 2);
    writePerson(person, this.rowCount, table, this.vocabulary, parameters);
    const number = this.vocabulary.people.number(person.personId);
    this.ids[this.rowCount] = number;
    this.rowOf.set(number, this.rowCount);
    this.rowCount += 1;
  }

  remove(personId: string): void {
    const number = this.vocabulary.people.known(personId);
    const row = this.rowOf.get(number);
    if (row === undefined) return;
    this.people.table.rows.traits[row] = 0;
    this.rowOf.delete(number);
  }

  personIdAt(row: number): string {
    return this.vocabulary.people.code(this.numberAt(row));
  }

  /** The number of the person in the vocabulary. */
  numberAt(row: number): number {
    return this.ids[row] as number;
  }

  /** Files those that came since, if they are many enough to slow searching. */
  tidy(): void {
    const { filed } = this.people;
    if (this.rowCount - filed > 4096 + filed / 50) this.file();
  }

  /** Puts all rows in order, drops those of people gone, and makes the postings. */
  file(): void {
    const standing = Int32Array.from(this.rowOf.values());
    const { table } = this.people;
    const grid = gridOver(standing, table.rows.latitude, table.rows.longitude, (row) => table.rows.x[row] !== nowhere);
    const groups = this.vocabulary.occupations.columns.groups;
    const placeOf = (row: number) => cellOfPerson(table, grid, row) * groups + this.firstGroup(row);
    const { order } = placed(standing, placeOf, cellsOf(grid) * groups);
    this.people = filedBy(inOrder(table, order), order.length, grid, this.vocabulary.occupations);
    const ids = new Int32Array(this.people.table.rows.key.length);
    order.forEach((row, at) => {
      ids[at] = this.ids[row] as number;
      this.rowOf.set(ids[at] as number, at);
    });
    this.ids = ids;
    this.rowCount = order.length;
  }

  private firstGroup(row: number): number {
    const { from, count, entries } = this.people.table.work;
    if (count[row] === 0) return 0;
    return this.vocabulary.occupations.groupOf(entries.occupation[from[row] as number] as number);
  }

  private grow(room: number): void {
    const { table } = this.people;
    table.rows = grown(personShape, table.rows, room);
    grownLists(table.abilities, room);
    grownLists(table.work, room);
    grownLists(table.past, room);
    const ids = new Int32Array(room);
    ids.set(this.ids);
    this.ids = ids;
  }
}

function cellOfPerson({ rows }: PeopleTable, grid: Grid, row: number): number {
  if (rows.x[row] === nowhere) return cellsOf(grid) - 1;
  return cellOf(grid, rows.latitude[row] as number, rows.longitude[row] as number);
}

function inOrder(table: PeopleTable, order: Int32Array): PeopleTable {
  const room = order.length + 4096 + Math.floor(order.length / 20);
  return {
    rows: picked(personShape, table.rows, order, room),
    abilities: pickedLists(abilityShape, table.abilities, order, room, 16 * (room - order.length)),
    work: pickedLists(workShape, table.work, order, room, 4 * (room - order.length)),
    past: pickedLists(pastShape, table.past, order, room, 2 * (room - order.length)),
  };
}

function filedBy(table: PeopleTable, filed: number, grid: Grid, occupations: OccupationTable): FiledPeople {
  const { from, count, entries } = table.work;
  const groups = occupations.columns.groups;
  const cells = cellsOf(grid);
  const entryOf: number[] = [];
  const rowOf: number[] = [];
  let widestMetres = 0;
  for (let row = 0; row < filed; row += 1) {
    widestMetres = Math.max(widestMetres, table.rows.limitMetres[row] as number);
    const block = ((table.rows.traits[row] as number) & traits.dormitory) === 0 ? 0 : groups;
    const cell = cellOfPerson(table, grid, row);
    const start = entryOf.length;
    const end = (from[row] as number) + (count[row] as number);
    for (let entry = from[row] as number; entry < end; entry += 1) {
      const place = (block + occupations.groupOf(entries.occupation[entry] as number)) * cells + cell;
      if (!includesFrom(entryOf, start, place)) {
        entryOf.push(place);
        rowOf.push(row);
      }
    }
    if (start !== entryOf.length) continue;
    entryOf.push(block * cells + cell);
    rowOf.push(row);
  }
  const rows = Int32Array.from(rowOf.keys());
  const { order, offsets } = placed(rows, (at) => entryOf[at] as number, 2 * groups * cells);
  const postings = column(Int32Array, order.length);
  for (let at = 0; at < order.length; at += 1) postings[at] = rowOf[order[at] as number] as number;
  return { table, filed, grid, cells, groups, offsets, postings, widestMetres };
}

function includesFrom(values: readonly number[], from: number, value: number): boolean {
  for (let at = from; at < values.length; at += 1) if (values[at] === value) return true;
  return false;
}
