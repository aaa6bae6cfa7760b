import { dayNumberOf } from '@doorstep/event-sourcing';
import type { Sql } from '@doorstep/event-store';
import { BroughtChange, CubeChange, Metric, ShelfChanges, Shelves } from '@doorstep/metrics';
import { Cells, cubeText, observationsText, together } from './entries';
import { keptName } from './kept-metrics';
import { addParts } from './parts';

/** Changes of kept figures on their way to their shelves. */
export class Changes {
  private readonly metrics = new Map<Metric, Map<string, Map<string, Shelf>>>();
  private readonly divisions = new Set<string>();

  readonly shelf: Shelves = (metric, month, county) => {
    const months = made(this.metrics, metric, () => new Map<string, Map<string, Shelf>>());
    const counties = made(months, month, () => new Map<string, Shelf>());
    return made(counties, county, () => new Shelf(keptName(metric), month, county, this.divisions));
  };

  async write(sql: Sql): Promise<void> {
    const all = [...this.metrics.values()].flatMap((months) =>
      [...months.values()].flatMap((counties) => [...counties.values()]),
    );
    const observations = all.map((shelf) => ({ ...shelf.name, entries: shelf.observations() }));
    await addParts(sql, 'kept_observations', observations, together.observations);
    const cubes = all.filter(({ hasCube }) => hasCube).map((shelf) => ({ ...shelf.name, entries: shelf.cells() }));
    await addParts(sql, 'kept_cubes', cubes, together.cubes);
    await sql.query('insert into kept_divisions select unnest($1::text[]) on conflict do nothing', [
      [...this.divisions],
    ]);
    this.metrics.clear();
    this.divisions.clear();
  }
}

/** Changes are lists until they are written: hundreds of thousands of small maps kept the collector busy. */
class Shelf implements ShelfChanges {
  /** Each joined at once: a text put together piece by piece keeps its pieces, several times its size. */
  private readonly entries: string[] = [];
  private readonly cubeChanges: CubeChange[] = [];

  constructor(
    private readonly metric: string,
    private readonly month: string,
    private readonly county: string,
    private readonly divisions: Set<string>,
  ) {}

  get name(): { readonly metric: string; readonly month: string; readonly county: string } {
    return { metric: this.metric, month: this.month, county: this.county };
  }

  get hasCube(): boolean {
    return this.cubeChanges.length > 0;
  }

  brought({ on, times, subjectId, brought, credits }: BroughtChange): void {
    for (const { division } of credits) this.divisions.add(division);
    this.entries.push([dayNumberOf(on), times, JSON.stringify(subjectId), brought].join());
  }

  cube(change: CubeChange): void {
    this.cubeChanges.push(change);
  }

  observations(): string {
    return observationsText(this.entries);
  }

  cells(): string {
    const cells: Cells = new Map();
    for (const { cell, key, on, times } of this.cubeChanges) {
      const keys = made(cells, cell, () => new Map<string, number[]>());
      const days = made(keys, key, () => []);
      const day = dayNumberOf(on);
      if (days.at(-2) === day) days.push((days.pop() as number) + times);
      else days.push(day, times);
    }
    return cubeText(cells);
  }
}

function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
