import { dayNumberOf } from '@doorstep/event-sourcing';
import { Bringing, CountyCube, read, Written } from '@doorstep/metrics';
import { BroughtEntry, CubeEntries, entryTexts } from './entries';

/** A part of a shelf, as it is stored. */
export interface Part {
  readonly month: string;
  readonly county: string;
  readonly entries: string;
}

/** The cells of each county's cube, as of the end of a day. */
export function cubesOf(parts: readonly Part[], today: string): readonly CountyCube[] {
  const counties = new Map<string, Map<string, Map<string, number>>>();
  const last = dayNumberOf(today);
  for (const { county, entries } of parts) {
    const cells = counties.get(county) ?? new Map<string, Map<string, number>>();
    counties.set(county, cells);
    for (const [cell, all] of Object.entries(JSON.parse(entries) as CubeEntries)) {
      const keys = cells.get(cell) ?? new Map<string, number>();
      cells.set(cell, keys);
      for (const key in all) keys.set(key, (keys.get(key) ?? 0) + upTo(last, all[key] as readonly number[]));
    }
  }
  return [...counties].map(([county, cells]) => ({ county, cells }));
}

/** The sum of changes up to a day. */
function upTo(last: number, days: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < days.length; at += 2) if ((days[at] as number) <= last) sum += days[at + 1] as number;
  return sum;
}

/** What each subject brings as of the end of a day: what is brought once more and once less cancels out. */
export function broughtBy(parts: readonly Part[], today: string): readonly Bringing[] {
  const last = dayNumberOf(today);
  return parts.length === 0
    ? []
    : [...groupedByMonth(parts)].flatMap(([month, entries]) => broughtInMonth(month, entries, last));
}

/** The same of those whose ids come after one, each by itself and in order of their ids; nothing is parsed before it is asked for. */
export function* broughtInTurn(
  parts: readonly Part[],
  today: string,
  after: string,
): Generator<readonly Bringing[], void> {
  const subjects = new Map<string, Part[]>();
  for (const { month, county, entries } of parts)
    for (const entry of entryTexts(entries)) {
      const subjectId = subjectIn(entry);
      if (subjectId <= after) continue;
      const own = { month, county, entries: `[[${entry}]]` };
      const known = subjects.get(subjectId);
      if (known === undefined) subjects.set(subjectId, [own]);
      else known.push(own);
    }
  for (const subjectId of [...subjects.keys()].sort()) yield broughtBy(subjects.get(subjectId) ?? [], today);
}

/** After its day and times. */
function subjectIn(entry: string): string {
  const from = entry.indexOf(',', entry.indexOf(',') + 1) + 1;
  const to = entry.indexOf('"', from + 1) + 1;
  const text = entry.slice(from, to);
  return text.includes('\\') ? (JSON.parse(`[${entry}]`) as BroughtEntry)[2] : text.slice(1, -1);
}

function groupedByMonth(parts: readonly Part[]): ReadonlyMap<string, readonly BroughtEntry[]> {
  const months = new Map<string, BroughtEntry[]>();
  for (const { month, entries } of parts) {
    const known = months.get(month) ?? [];
    for (const entry of JSON.parse(entries) as BroughtEntry[]) known.push(entry);
    months.set(month, known);
  }
  return months;
}

function broughtInMonth(month: string, entries: readonly BroughtEntry[], last: number): readonly Bringing[] {
  const subjects = new Map<string, BroughtEntry[]>();
  for (const entry of entries) {
    if (entry[0] > last) continue;
    const known = subjects.get(entry[2]);
    if (known === undefined) subjects.set(entry[2], [entry]);
    else known.push(entry);
  }
  return [...subjects].flatMap(([subjectId, own]) =>
    (own.length === 1 && own[0]?.[1] === 1 ? own.map(([, , , brought]) => brought) : left(own)).map((brought) => ({
      subjectId,
      month,
      brought: read(brought as Written),
    })),
  );
}

function left(entries: readonly BroughtEntry[]): readonly unknown[] {
  const sums = new Map<string, { readonly brought: unknown; times: number }>();
  for (const [, times, , brought] of entries) {
    const name = JSON.stringify(brought);
    const sum = sums.get(name) ?? { brought, times: 0 };
    sum.times += times;
    sums.set(name, sum);
  }
  return [...sums.values()].flatMap(({ brought, times }) => Array<unknown>(times).fill(brought));
}
