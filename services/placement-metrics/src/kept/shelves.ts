import { dayNumberOf } from '@doorstep/event-sourcing';
import type { Sql } from '@doorstep/event-store';
import { BroughtChange, CubeChange, KeptChanges, Shelf } from '@doorstep/metrics';

/** What somebody brings from an instant on once more (1) or no more (-1): [epoch ms, times, subject, what, as JSON]. */
export type BroughtEntry = readonly [at: number, times: number, subjectId: string, brought: unknown];
/** Of each cell and key by how much it grows on which day: pairs of days since 1970 and changes. */
export type CubeEntries = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** More parts than this of one shelf are put together. */
const mostParts = 12;

interface Part extends Shelf {
  readonly metric: string;
  readonly entries: string;
}

/** Changes of kept figures on their way to their shelves. */
export class Changes {
  private readonly brought = new Map<string, Shelf & { readonly metric: string; readonly entries: string[] }>();
  private readonly cubes = new Map<
    string,
    Shelf & { readonly metric: string; readonly cells: Map<string, Map<string, number[]>> }
  >();
  private readonly divisions = new Set<string>();

  add(metric: string, { brought, cube }: KeptChanges): void {
    for (const one of brought) this.addBrought(metric, one);
    for (const one of cube) this.addCube(metric, one);
  }

  async write(sql: Sql): Promise<void> {
    const observations = [...this.brought.values()].map((one) => ({ ...one, entries: `[${one.entries.join()}]` }));
    const cubes = [...this.cubes.values()].map(({ cells, ...one }) => ({
      ...one,
      entries: JSON.stringify(entriesOf(cells)),
    }));
    await insert(sql, 'kept_observations', observations);
    await insert(sql, 'kept_cubes', cubes);
    await sql.query('insert into kept_divisions select unnest($1::text[]) on conflict do nothing', [
      [...this.divisions],
    ]);
    await putTogether(sql, 'kept_observations', observations, mergedObservations);
    await putTogether(sql, 'kept_cubes', cubes, mergedCubes);
    this.brought.clear();
    this.cubes.clear();
    this.divisions.clear();
  }

  private addBrought(metric: string, { month, county, at, times, subjectId, brought, divisions }: BroughtChange): void {
    for (const division of divisions) this.divisions.add(division);
    const name = `${metric} ${month} ${county}`;
    const shelf = this.brought.get(name) ?? { metric, month, county, entries: [] };
    shelf.entries.push(`[${at},${times},${JSON.stringify(subjectId)},${brought}]`);
    this.brought.set(name, shelf);
  }

  private addCube(metric: string, { month, county, on, cell, key, change }: CubeChange): void {
    const name = `${metric} ${month} ${county}`;
    const shelf = this.cubes.get(name) ?? { metric, month, county, cells: new Map<string, Map<string, number[]>>() };
    const keys = shelf.cells.get(cell) ?? new Map<string, number[]>();
    const days = keys.get(key) ?? [];
    const day = dayNumberOf(on);
    if (days.at(-2) === day) days.push((days.pop() as number) + change);
    else days.push(day, change);
    this.cubes.set(name, shelf);
    shelf.cells.set(cell, keys.set(key, days));
  }
}

async function insert(sql: Sql, table: string, parts: readonly Part[]): Promise<void> {
  await sql.query(
    `insert into ${table} (metric, month, county, entries) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    [
      parts.map(({ metric }) => metric),
      parts.map(({ month }) => month),
      parts.map(({ county }) => county),
      parts.map(({ entries }) => entries),
    ],
  );
}

/** Of the shelves, those of many parts become one. */
async function putTogether(
  sql: Sql,
  table: string,
  shelves: readonly Part[],
  merged: (parts: readonly string[]) => string,
): Promise<void> {
  const keys = [
    shelves.map(({ metric }) => metric),
    shelves.map(({ month }) => month),
    shelves.map(({ county }) => county),
  ];
  const gone = await sql.query<Part>(
    `delete from ${table} where (metric, month, county) in (
       select metric, month, county from ${table}
       where (metric, month, county) in (select * from unnest($1::text[], $2::text[], $3::text[]))
       group by metric, month, county having count(*) > ${mostParts})
     returning metric, month, county, entries`,
    keys,
  );
  const parts = new Map<string, Part[]>();
  for (const part of gone) {
    const name = `${part.metric} ${part.month} ${part.county}`;
    parts.set(name, [...(parts.get(name) ?? []), part]);
  }
  const whole = [...parts.values()].map((all) => ({
    ...(all[0] as Part),
    entries: merged(all.map(({ entries }) => entries)),
  }));
  if (whole.length > 0) await insert(sql, table, whole);
}

/** Parts as one; what cancels out is left out. */
function mergedObservations(parts: readonly string[]): string {
  const sums = new Map<string, readonly [entry: BroughtEntry, times: number]>();
  for (const [at, times, subjectId, brought] of parts.flatMap((part) => JSON.parse(part) as BroughtEntry[])) {
    const name = JSON.stringify([at, subjectId, brought]);
    sums.set(name, [[at, times, subjectId, brought], (sums.get(name)?.[1] ?? 0) + times]);
  }
  const left = [...sums.values()].filter(([, times]) => times !== 0);
  return JSON.stringify(left.map(([[at, , subjectId, brought], times]) => [at, times, subjectId, brought]));
}

function mergedCubes(parts: readonly string[]): string {
  const cells = new Map<string, Map<string, Map<number, number>>>();
  for (const part of parts)
    for (const [cell, key, day, change] of changesIn(JSON.parse(part) as CubeEntries)) {
      const keys = cells.get(cell) ?? new Map<string, Map<number, number>>();
      const days = keys.get(key) ?? new Map<number, number>();
      cells.set(cell, keys.set(key, days.set(day, (days.get(day) ?? 0) + change)));
    }
  const flat = new Map(
    [...cells].map(([cell, keys]) => [cell, new Map([...keys].map(([key, days]) => [key, flatOf(days)]))]),
  );
  return JSON.stringify(entriesOf(flat));
}

function flatOf(days: ReadonlyMap<number, number>): number[] {
  return [...days].filter(([, change]) => change !== 0).flat();
}

/** Each change of a part of a cube. */
export function* changesIn(
  entries: CubeEntries,
): Generator<readonly [cell: string, key: string, day: number, change: number]> {
  for (const [cell, keys] of Object.entries(entries))
    for (const [key, days] of Object.entries(keys))
      for (let at = 0; at < days.length; at += 2) yield [cell, key, days[at] as number, days[at + 1] as number];
}

function entriesOf(cells: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>): CubeEntries {
  return Object.fromEntries(
    [...cells].map(([cell, keys]) => [cell, Object.fromEntries([...keys].filter(([, days]) => days.length > 0))]),
  );
}
