/** What somebody brings from a day on once more (1) or no more (-1): [days since 1970, times, subject, what, as JSON]. */
export type BroughtEntry = readonly [day: number, times: number, subjectId: string, brought: unknown];
/** Of each cell and key by how much it grows on which day: pairs of days since 1970 and changes. */
export type CubeEntries = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
/** The same, on its way to be written. */
export type Cells = Map<string, Map<string, number[]>>;

/** No line ends within JSON, so that entries can be told apart without parsing them. */
const between = '],\n[';

/** A part of a shelf of observations; each entry, without its brackets, begins with its day and times. */
export function observationsText(entries: readonly string[]): string {
  return entries.length === 0 ? '[]' : `[[${entries.join(between)}]]`;
}

/** The entries of a part, without their brackets. */
export function entryTexts(part: string): readonly string[] {
  return part === '[]' ? [] : part.slice(2, -2).split(between);
}

/** A part of a cube. */
export function cubeText(cells: Cells): string {
  const all = [...cells].map(([cell, keys]) => {
    const changes = [...keys].map(([key, days]) => `${JSON.stringify(key)}:[${days.join()}]`);
    return `${JSON.stringify(cell)}:{${changes.join()}}`;
  });
  return `{${all.join()}}`;
}

/** Several parts as one; what cancels out is left out. */
export const together = {
  observations(parts: readonly string[]): string {
    const sums = new Map<string, number>();
    for (const part of parts)
      for (const entry of part.slice(2, -2).split(between)) {
        const [day, times, rest] = takenApart(entry);
        const name = `${day}${rest}`;
        sums.set(name, (sums.get(name) ?? 0) + times);
      }
    const left = [...sums].filter(([, times]) => times !== 0);
    return observationsText(
      left.map(([name, times]) => {
        const end = name.indexOf(',');
        return `${name.slice(0, end)},${times}${name.slice(end)}`;
      }),
    );
  },
  cubes(parts: readonly string[]): string {
    const sums = new Map<string, Map<string, Map<number, number>>>();
    for (const part of parts)
      for (const [cell, key, day, change] of changesIn(JSON.parse(part) as CubeEntries)) {
        const keys = sums.get(cell) ?? new Map<string, Map<number, number>>();
        const days = keys.get(key) ?? new Map<number, number>();
        sums.set(cell, keys.set(key, days.set(day, (days.get(day) ?? 0) + change)));
      }
    const left = [...sums].map(([cell, keys]) => [cell, changed(keys)] as const);
    return cubeText(new Map(left.filter(([, keys]) => keys.size > 0)));
  },
};

/** The day of an entry, its times, and the rest with the comma before it. */
function takenApart(entry: string): readonly [day: string, times: number, rest: string] {
  const first = entry.indexOf(',');
  const second = entry.indexOf(',', first + 1);
  return [entry.slice(0, first), Number(entry.slice(first + 1, second)), entry.slice(second)];
}

function changed(keys: ReadonlyMap<string, ReadonlyMap<number, number>>): Map<string, number[]> {
  const left = [...keys].map(([key, days]) => [key, [...days].filter(([, change]) => change !== 0).flat()] as const);
  return new Map(left.filter(([, days]) => days.length > 0));
}

/** Each change of a part of a cube. */
export function* changesIn(
  entries: CubeEntries,
): Generator<readonly [cell: string, key: string, day: number, change: number]> {
  for (const [cell, keys] of Object.entries(entries))
    for (const [key, days] of Object.entries(keys))
      for (let at = 0; at < days.length; at += 2) yield [cell, key, days[at] as number, days[at + 1] as number];
}
