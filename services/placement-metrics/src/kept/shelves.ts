import { dayNumberOf } from '@doorstep/event-sourcing';
import type { Sql } from '@doorstep/event-store';
import { BroughtChange, CubeChange, KeptChanges, Metric } from '@doorstep/metrics';
import { keptName } from './kept-metrics';
import { Cells, cubeText, observationsText, together } from './entries';
import { addParts } from './parts';

type Shelves<Content> = Map<string, Map<string, Map<string, Content>>>;

/** Changes of kept figures on their way to their shelves. */
export class Changes implements KeptChanges {
  private readonly observations: Shelves<string[]> = new Map();
  private readonly cubes: Shelves<Cells> = new Map();
  private readonly divisions = new Set<string>();

  brought(metric: Metric, { month, county, at, times, subjectId, brought, divisions }: BroughtChange): void {
    for (const division of divisions) this.divisions.add(division);
    const entries = shelf(this.observations, metric, month, county, (): string[] => []);
    entries.push(`[${at},${times},${JSON.stringify(subjectId)},${brought}]`);
  }

  cube(metric: Metric, { month, county, on, cell, key, change }: CubeChange): void {
    const cells = shelf(this.cubes, metric, month, county, (): Cells => new Map());
    const keys = made(cells, cell, () => new Map<string, number[]>());
    const days = made(keys, key, () => []);
    const day = dayNumberOf(on);
    if (days.at(-2) === day) days.push((days.pop() as number) + change);
    else days.push(day, change);
  }

  async write(sql: Sql): Promise<void> {
    await addParts(sql, 'kept_observations', parts(this.observations, observationsText), together.observations);
    await addParts(sql, 'kept_cubes', parts(this.cubes, cubeText), together.cubes);
    await sql.query('insert into kept_divisions select unnest($1::text[]) on conflict do nothing', [
      [...this.divisions],
    ]);
    this.observations.clear();
    this.cubes.clear();
    this.divisions.clear();
  }
}

function shelf<Content>(
  shelves: Shelves<Content>,
  metric: Metric,
  month: string,
  county: string,
  empty: () => Content,
): Content {
  const months = made(shelves, keptName(metric), () => new Map<string, Map<string, Content>>());
  return made(
    made(months, month, () => new Map<string, Content>()),
    county,
    empty,
  );
}

function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

function parts<Content>(shelves: Shelves<Content>, text: (content: Content) => string) {
  return [...shelves].flatMap(([metric, months]) =>
    [...months].flatMap(([month, counties]) =>
      [...counties].map(([county, content]) => ({ metric, month, county, entries: text(content) })),
    ),
  );
}
