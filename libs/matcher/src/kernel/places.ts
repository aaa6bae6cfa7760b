import { Reach, reachOf } from '../index/grid';
import { PeopleTable, traits } from '../index/people-table';
import { FiledVacancies, groupRoom } from '../index/vacancy-index';
import { nowhere } from '../index/vacancy-table';
import { Ranges } from './ranges';

/** Adds all rows of an occupation group that `person` could get to: within reach, or anywhere with a dormitory. */
export class Places {
  private reach: Reach | undefined;
  private livesIn = false;

  constructor(
    private readonly vacancies: FiledVacancies,
    private readonly ranges: Ranges,
  ) {}

  of({ rows }: PeopleTable, person: number): void {
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

  add(group: number): void {
    const { vacancies } = this;
    if (group < vacancies.groups) {
      this.addBlock(group, this.reach);
      this.addBlock(vacancies.groups + group, this.livesIn ? undefined : this.reach);
    }
    this.addLater(group);
    this.addLater(groupRoom + group);
  }

  private addBlock(block: number, reach: Reach | undefined): void {
    const { cells, offsets, grid } = this.vacancies;
    const start = block * cells;
    const end = offsets[start + cells] as number;
    if (offsets[start] === end) return;
    if (reach === undefined) {
      this.ranges.add(offsets[start] as number, end);
      return;
    }
    for (let row = reach.south; row <= reach.north; row += 1) {
      const first = start + row * grid.columns;
      this.ranges.add(offsets[first + reach.west] as number, offsets[first + reach.east + 1] as number);
    }
    this.ranges.add(offsets[start + cells - 1] as number, end);
  }

  private addLater(list: number): void {
    const { heads, next } = this.vacancies;
    for (let row = heads[list] as number; row >= 0; row = next[row] as number) this.ranges.add(row, row + 1);
  }
}
