import { ColumnsOf, column, columns, grown, Shape } from './columns';

/** A list of entries for each row of a table: `count` entries from `from` on. */
export interface Lists<E extends Shape> {
  from: Uint32Array;
  count: Uint16Array;
  entries: ColumnsOf<E>;
  used: number;
}

export function lists<E extends Shape>(shape: E, rows: number, entries: number): Lists<E> {
  return {
    from: column(Uint32Array, rows),
    count: column(Uint16Array, rows),
    entries: columns(shape, entries),
    used: 0,
  };
}

/** Makes room for the list of `row` at the end, growing where needed, and gives the place of its first entry. */
export function listFor<E extends Shape>(shape: E, of: Lists<E>, row: number, count: number): number {
  const from = of.used;
  if (from + count > roomOf(of)) of.entries = grown(shape, of.entries, (from + count) * 2);
  of.from[row] = from;
  of.count[row] = count;
  of.used = from + count;
  return from;
}

/** The lists of the rows named in `order`, one behind the other. */
export function pickedLists<E extends Shape>(
  shape: E,
  of: Lists<E>,
  order: Int32Array,
  rows: number,
  spare: number,
): Lists<E> {
  let used = 0;
  for (let at = 0; at < order.length; at += 1) used += of.count[order[at] as number] as number;
  const to = lists(shape, rows, used + spare);
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] as number;
    to.from[at] = to.used;
    to.count[at] = of.count[row] as number;
    to.used += of.count[row] as number;
  }
  for (const name of Object.keys(shape)) {
    const source = of.entries[name] as Uint16Array;
    const target = to.entries[name] as Uint16Array;
    let next = 0;
    for (let at = 0; at < order.length; at += 1) {
      const row = order[at] as number;
      const end = (of.from[row] as number) + (of.count[row] as number);
      for (let entry = of.from[row] as number; entry < end; entry += 1) target[next++] = source[entry] as number;
    }
  }
  return to;
}

export function grownLists<E extends Shape>(of: Lists<E>, rows: number): void {
  const [from, count] = [column(Uint32Array, rows), column(Uint16Array, rows)];
  from.set(of.from);
  count.set(of.count);
  [of.from, of.count] = [from, count];
}

function roomOf(of: Lists<Shape>): number {
  return (Object.values(of.entries)[0] as Uint16Array).length;
}
