import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { column, columns, grown, picked } from './columns';
import { cellOf, cellsOf, Grid, gridOver } from './grid';
import { grownLists, lists, pickedLists } from './lists';
import {
  abilityShape,
  pastShape,
  PeopleTable,
  personShape,
  siftedPersonShape,
  workShape,
  writePerson,
} from './people-table';
import { placed } from './placed';
import { copySifted, pickSifted, SiftedColumns, siftedColumns } from './sifted-columns';
import { nowhere } from './vacancy-table';
import { RowNumbers } from './row-numbers';
import { Vocabulary } from './vocabulary';

/**
 * People in shared memory. The first `filed` rows lie in the order of cell, those who would live in a dormitory behind the others, and
 * `offsets[livesIn * cells + cell]` is where a cell begins. Later rows lie as they came.
 */
export interface FiledPeople {
  readonly table: PeopleTable;
  /** The columns of the table that a sift reads. */
  readonly sifted: SiftedColumns<typeof siftedPersonShape>;
  readonly filed: number;
  readonly grid: Grid;
  readonly cells: number;
  readonly offsets: Int32Array;
  /** How far anybody would travel. */
  readonly widestMetres: number;
}

type People = Pick<FiledPeople, 'table' | 'sifted'>;

/** Room for `rows` people with about so many entries each. */
function peopleFor(rows: number): People {
  const sifted = siftedColumns(siftedPersonShape, rows);
  return {
    sifted,
    table: {
      rows: { ...columns(personShape, rows), ...sifted.columns },
      abilities: lists(abilityShape, rows, rows * 16),
      work: lists(workShape, rows, rows * 3),
      past: lists(pastShape, rows, rows),
    },
  };
}

/** A table of one person at a time, for questions about one. */
export class OnePerson {
  readonly table: PeopleTable = {
    rows: { ...columns(personShape, 1), ...columns(siftedPersonShape, 1) },
    abilities: lists(abilityShape, 1, 16),
    work: lists(workShape, 1, 3),
    past: lists(pastShape, 1, 1),
  };

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
  private readonly rowOf = new RowNumbers();
  private ids = new Int32Array(0);

  constructor(
    readonly vocabulary: Vocabulary,
    readonly parameters: MatchParameters,
    room = 1024,
  ) {
    const grid = gridOver(new Int32Array(0), new Float32Array(0), new Float32Array(0), () => false);
    const cells = cellsOf(grid);
    const offsets = column(Int32Array, 2 * cells + 1);
    this.people = { ...peopleFor(room), filed: 0, grid, cells, offsets, widestMetres: 0 };
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
    const number = this.vocabulary.people.number(person.personId);
    this.leave(number);
    const { table } = this.people;
    if (this.rowCount === table.rows.key.length) this.grow(this.rowCount * 2);
    writePerson(person, this.rowCount, table, this.vocabulary, parameters);
    this.ids[this.rowCount] = number;
    this.rowOf.set(number, this.rowCount);
    this.rowCount += 1;
  }

  remove(personId: string): void {
    this.leave(this.vocabulary.people.known(personId));
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

  /** Puts all rows in order, drops those of people gone. */
  file(): void {
    const standing = this.rowOf.all();
    const { table } = this.people;
    const grid = gridOver(standing, table.rows.latitude, table.rows.longitude, (row) => table.rows.x[row] !== nowhere);
    const groups = this.vocabulary.occupations.columns.groups;
    const cells = cellsOf(grid);
    const cellAt = (row: number) => (table.rows.livesIn[row] === 0 ? 0 : cells) + cellOfPerson(table, grid, row);
    const { order, offsets } = placed(
      standing,
      (row) => cellAt(row) * groups + this.firstGroup(row),
      2 * cells * groups,
    );
    this.people = {
      ...inOrder(table, order),
      filed: order.length,
      grid,
      cells,
      offsets: column(Int32Array, 2 * cells + 1).map((_, cell) => offsets[cell * groups] as number),
      widestMetres: standing.reduce((widest, row) => Math.max(widest, table.rows.limitMetres[row] as number), 0),
    };
    const ids = new Int32Array(this.people.table.rows.key.length);
    order.forEach((row, at) => {
      ids[at] = this.ids[row] as number;
      this.rowOf.set(ids[at] as number, at);
    });
    this.ids = ids;
    this.rowCount = order.length;
  }

  private leave(number: number): void {
    const row = this.rowOf.get(number);
    if (row === undefined) return;
    const { rows } = this.people.table;
    rows.traits[row] = rows.fields[row] = rows.fieldsBeyond[row] = 0;
    this.rowOf.delete(number);
  }

  private firstGroup(row: number): number {
    const { from, count, entries } = this.people.table.work;
    if (count[row] === 0) return 0;
    return this.vocabulary.occupations.groupOf(entries.occupation[from[row] as number] as number);
  }

  private grow(room: number): void {
    const { table } = this.people;
    const sifted = siftedColumns(siftedPersonShape, room);
    copySifted(siftedPersonShape, table.rows, sifted.columns);
    table.rows = { ...grown(personShape, table.rows, room), ...sifted.columns };
    grownLists(table.abilities, room);
    grownLists(table.work, room);
    grownLists(table.past, room);
    this.people = { ...this.people, sifted };
    const ids = new Int32Array(room);
    ids.set(this.ids);
    this.ids = ids;
  }
}

function cellOfPerson({ rows }: PeopleTable, grid: Grid, row: number): number {
  if (rows.x[row] === nowhere) return cellsOf(grid) - 1;
  return cellOf(grid, rows.latitude[row] as number, rows.longitude[row] as number);
}

function inOrder({ rows, abilities, work, past }: PeopleTable, order: Int32Array): People {
  const room = order.length + 4096 + Math.floor(order.length / 20);
  const spare = room - order.length;
  const sifted = siftedColumns(siftedPersonShape, room);
  pickSifted(siftedPersonShape, rows, order, sifted.columns);
  return {
    sifted,
    table: {
      rows: { ...picked(personShape, rows, order, room), ...sifted.columns },
      abilities: pickedLists(abilityShape, abilities, order, room, 16 * spare),
      work: pickedLists(workShape, work, order, room, 4 * spare),
      past: pickedLists(pastShape, past, order, room, 2 * spare),
    },
  };
}
