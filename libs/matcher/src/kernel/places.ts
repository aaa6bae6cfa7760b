import { Reach, reachOf } from '../index/grid';
import { PeopleTable, traits } from '../index/people-table';
import { FiledVacancies, groupRoom } from '../index/vacancy-index';
import { nowhere } from '../index/vacancy-table';
import { Ranges } from './ranges';

const mostKept = 64;
/** Where more cells are in reach, it is quicker to look at all groups than to find the one. */
const mostCells = 32;

/** The rows that a person could get to: within reach, or anywhere with a dormitory. */
export class Places {
  /** Those of the groups added since {@link of}. */
  readonly ranges = new Ranges();
  private reach: Reach | undefined;
  private livesIn = false;
  private cellsAdded = false;
  private readonly everyGroup = new Map<number, Ranges>();
  private rowsThen = 0;

  constructor(private readonly vacancies: FiledVacancies) {}

  of({ rows }: PeopleTable, person: number): void {
    this.ranges.clear();
    this.cellsAdded = false;
    const located = rows.x[person] !== nowhere;
    this.livesIn = ((rows.traits[person] as number) & traits.dormitory) !== 0;
    this.reach = located
      ? reachOf(
          this.vacancies.grid,
          rows.latitude[person] as number,
          rows.longitude[person] as number,
          rows.limitMetres[person] as number,
        )
      : undefined;
  }

  /** Adds the rows of an occupation group. */
  add(group: number): void {
    this.addGroup(group);
    this.addLater(group);
    this.addLater(groupRoom + group);
  }

  /** Those of all groups. Kept for the next from nearby, since looking them up takes as long as looking at them. */
  ofAll(): Ranges {
    const rows = this.vacancies.used[0] as number;
    if (this.rowsThen !== rows || this.everyGroup.size > mostKept) this.everyGroup.clear();
    this.rowsThen = rows;
    const key = this.reachKey();
    const known = this.everyGroup.get(key);
    if (known !== undefined) return known;
    const ranges = new Ranges();
    this.addCells(ranges);
    for (let group = 0; group < this.vacancies.groups; group += 1) this.addDormitories(group, ranges);
    ranges.add(this.vacancies.filed, rows);
    this.everyGroup.set(key, ranges);
    return ranges;
  }

  private reachKey(): number {
    const { reach, vacancies } = this;
    if (reach === undefined) return this.livesIn ? -1 : -2;
    const from = reach.south * vacancies.grid.columns + reach.west;
    const to = reach.north * vacancies.grid.columns + reach.east;
    return (from * vacancies.cells + to) * 2 + (this.livesIn ? 1 : 0);
  }

  private addGroup(group: number): void {
    const { reach, ranges } = this;
    const { grid, groups, cells, offsets } = this.vacancies;
    if (group >= groups) return;
    if (reach === undefined || cellsIn(reach) > mostCells) {
      if (!this.cellsAdded) this.addCells(ranges);
      this.cellsAdded = true;
    } else {
      for (let row = reach.south; row <= reach.north; row += 1) {
        const last = (row * grid.columns + reach.east) * groups + group;
        for (let at = (row * grid.columns + reach.west) * groups + group; at <= last; at += groups)
          ranges.add(offsets[at] as number, offsets[at + 1] as number);
      }
      const unknown = (cells - 1) * groups + group;
      ranges.add(offsets[unknown] as number, offsets[unknown + 1] as number);
    }
    this.addDormitories(group, ranges);
  }

  /** The vacancies without dormitory of all groups. */
  private addCells(ranges: Ranges): void {
    const { reach } = this;
    const { grid, groups, cells, offsets } = this.vacancies;
    if (reach === undefined) {
      ranges.add(0, offsets[cells * groups] as number);
      return;
    }
    for (let row = reach.south; row <= reach.north; row += 1) {
      const first = row * grid.columns;
      ranges.add(
        offsets[(first + reach.west) * groups] as number,
        offsets[(first + reach.east + 1) * groups] as number,
      );
    }
    ranges.add(offsets[(cells - 1) * groups] as number, offsets[cells * groups] as number);
  }

  private addDormitories(group: number, ranges: Ranges): void {
    const { reach } = this;
    const { cells, groups, offsets, grid } = this.vacancies;
    const start = (groups + group) * cells;
    const end = offsets[start + cells] as number;
    if (offsets[start] === end) return;
    if (this.livesIn || reach === undefined) {
      ranges.add(offsets[start] as number, end);
      return;
    }
    for (let row = reach.south; row <= reach.north; row += 1) {
      const first = start + row * grid.columns;
      ranges.add(offsets[first + reach.west] as number, offsets[first + reach.east + 1] as number);
    }
    ranges.add(offsets[start + cells - 1] as number, end);
  }

  private addLater(list: number): void {
    const { heads, next } = this.vacancies;
    for (let row = heads[list] as number; row >= 0; row = next[row] as number) this.ranges.add(row, row + 1);
  }
}

function cellsIn({ south, north, west, east }: Reach): number {
  return (north - south + 1) * (east - west + 1);
}
