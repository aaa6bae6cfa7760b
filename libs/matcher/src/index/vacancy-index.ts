import { vacancyStanding } from '../constraints/vacancy-standing';
import { MatchParameters } from '../facts/parameters';
import { MatchVacancy } from '../facts/vacancy';
import { column, columns, grown, picked } from './columns';
import { cellOf, cellsOf, Grid, gridOver } from './grid';
import { grownLists, lists, pickedLists } from './lists';
import { placed } from './placed';
import { OccupationTable } from './occupation-table';
import { needShape } from './needs';
import { copySifted, pickSifted } from './sifted-columns';
import {
  cardWords,
  kindBits,
  nowhere,
  siftedVacancies,
  siftedVacancyShape,
  terms,
  vacancyShape,
  VacancyTable,
  writeVacancy,
} from './vacancy-table';
import { RowNumbers } from './row-numbers';
import { Vocabulary } from './vocabulary';

/** Most occupation groups, and so the lists of vacancies that came later. */
export const groupRoom = 1024;

/**
 * Vacancies in shared memory. Of the first `filed` rows those without a dormitory come first, in the order of cell and group: most people look at all
 * groups of few cells. `offsets[cell * groups + group]` is where a group of a cell begins. Those with one follow in the order of group and cell,
 * as who would live there looks at few groups of all cells: a cell begins at `offsets[(groups + group) * cells + cell]`. Later rows hang in lists.
 */
export interface FiledVacancies {
  readonly table: VacancyTable;
  readonly filed: number;
  readonly grid: Grid;
  readonly cells: number;
  readonly groups: number;
  readonly offsets: Int32Array;
  /** First later row of a list, at `dormitory * groupRoom + group`, and the one after each row; -1 for none. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
  /** One number: the rows in use, those of vacancies gone included. */
  readonly used: Int32Array;
}

/** The vacancies that people can be sent to on the day of the parameters; each can come, change and go at any time. */
export class VacancyIndex {
  private filed: FiledVacancies;
  private gone = 0;
  private readonly rowOf = new RowNumbers();

  constructor(
    readonly vocabulary: Vocabulary,
    readonly parameters: MatchParameters,
    room = 1024,
  ) {
    this.filed = empty(room);
  }

  static of(vacancies: readonly MatchVacancy[], parameters: MatchParameters): VacancyIndex {
    const index = new VacancyIndex(new Vocabulary(parameters.knowledge), parameters, vacancies.length);
    for (const vacancy of vacancies) index.put(vacancy);
    index.file();
    return index;
  }

  /** Vacancies that are there. */
  get size(): number {
    return this.rowOf.size;
  }

  get columns(): FiledVacancies {
    return this.filed;
  }

  /** Rows in use, those of vacancies gone included. */
  get rows(): number {
    return this.filed.used[0] as number;
  }

  /** Adds a vacancy, or takes its place when it is there; one that nobody can be sent to is only taken out. */
  put(vacancy: MatchVacancy): void {
    this.remove(vacancy.vacancyId);
    if (!vacancyStanding.every(({ holds }) => holds(vacancy, this.parameters))) return;
    const row = this.rows;
    if (row === this.filed.next.length) this.grow();
    const { table, heads, next, used } = this.filed;
    writeVacancy(vacancy, row, table, this.vocabulary, this.parameters);
    const kind = table.sifted.columns.kind[row] as number;
    const list = ((kind >> kindBits.dormitory) & 1) * groupRoom + this.vocabulary.occupations.groupOf(kind & 0xffff);
    next[row] = heads[list] as number;
    heads[list] = row;
    this.rowOf.set(table.columns.number[row] as number, row);
    used[0] = row + 1;
  }

  remove(vacancyId: string): void {
    const number = this.vocabulary.vacancies.known(vacancyId);
    const row = this.rowOf.get(number);
    if (row === undefined) return;
    this.filed.table.sifted.columns.terms[row] = terms.withdrawn;
    this.rowOf.delete(number);
    this.gone += 1;
  }

  vacancyIdAt(row: number): string {
    return this.vocabulary.vacancies.code(this.filed.table.columns.number[row] as number);
  }

  rowOfVacancy(vacancyId: string): number | undefined {
    return this.rowOf.get(this.vocabulary.vacancies.known(vacancyId));
  }

  /** Files those that came since, if they are many enough to slow searching. */
  tidy(): void {
    if (this.rows - this.filed.filed > 1024 + this.filed.filed / 50 || this.gone > 1024 + this.filed.filed / 4)
      this.file();
  }

  /** Puts all rows in order, and drops those of vacancies gone. */
  file(): void {
    const standing = this.rowOf.all();
    this.filed = filedBy(this.filed, standing, this.vocabulary.occupations);
    this.gone = 0;
    const { number } = this.filed.table.columns;
    for (let row = 0; row < standing.length; row += 1) this.rowOf.set(number[row] as number, row);
  }

  private grow(): void {
    const room = this.filed.next.length * 2;
    const next = column(Int32Array, room);
    next.set(this.filed.next);
    const { table } = this.filed;
    grownLists(table.needs, room);
    const sifted = siftedVacancies(room);
    copySifted(siftedVacancyShape, table.sifted.columns, sifted.columns);
    sifted.more.set(table.sifted.more);
    this.filed = {
      ...this.filed,
      table: { ...table, sifted, columns: grown(vacancyShape, table.columns, room) },
      next,
    };
  }
}

function empty(room: number): FiledVacancies {
  const grid = { south: 0, west: 0, height: 1, width: 1, rows: 1, columns: 1 };
  return {
    table: {
      sifted: siftedVacancies(room),
      columns: columns(vacancyShape, room),
      needs: lists(needShape, room, room * 6),
    },
    filed: 0,
    grid,
    cells: cellsOf(grid),
    groups: 0,
    offsets: column(Int32Array, 1),
    heads: column(Int32Array, 2 * groupRoom).fill(-1),
    next: column(Int32Array, room),
    used: column(Int32Array, 1),
  };
}

function filedBy(from: FiledVacancies, standing: Int32Array, occupations: OccupationTable): FiledVacancies {
  const { x, kind: kinds } = from.table.sifted.columns;
  const { latitude, longitude } = from.table.columns;
  const located = (row: number) => x[row] !== nowhere;
  const grid = gridOver(standing, latitude, longitude, located);
  const cells = cellsOf(grid);
  const groups = occupations.columns.groups;
  const placeOf = (row: number) => {
    const kind = kinds[row] as number;
    const group = occupations.groupOf(kind & 0xffff);
    const cell = located(row) ? cellOf(grid, latitude[row] as number, longitude[row] as number) : cells - 1;
    return ((kind >> kindBits.dormitory) & 1) === 0 ? cell * groups + group : (groups + group) * cells + cell;
  };
  const { order, offsets } = placed(standing, placeOf, 2 * groups * cells);
  const room = order.length + 1024 + Math.floor(order.length / 20);
  return {
    table: pickedTable(from.table, order, room),
    filed: order.length,
    grid,
    cells,
    groups,
    offsets,
    heads: column(Int32Array, 2 * groupRoom).fill(-1),
    next: column(Int32Array, room),
    used: column(Int32Array, 1).fill(order.length),
  };
}

function pickedTable({ sifted: from, columns, needs }: VacancyTable, order: Int32Array, room: number): VacancyTable {
  const sifted = siftedVacancies(room);
  pickSifted(siftedVacancyShape, from.columns, order, sifted.columns);
  order.forEach((row, at) =>
    sifted.more.set(from.more.subarray(row * cardWords, (row + 1) * cardWords), at * cardWords),
  );
  return {
    sifted,
    columns: picked(vacancyShape, columns, order, room),
    needs: pickedLists(needShape, needs, order, room, 8 * (room - order.length)),
  };
}
