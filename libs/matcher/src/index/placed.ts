import { column } from './columns';

/** `rows` in the order of their places (0 until before `places`), and where each place begins: a counting sort. */
export function placed(
  rows: Int32Array,
  placeOf: (row: number) => number,
  places: number,
): { readonly order: Int32Array; readonly offsets: Int32Array } {
  const offsets = column(Int32Array, places + 1);
  const placeAt = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const place = placeOf(rows[at] as number);
    placeAt[at] = place;
    offsets[place + 1] = (offsets[place + 1] as number) + 1;
  }
  for (let place = 0; place < places; place += 1)
    offsets[place + 1] = (offsets[place + 1] as number) + (offsets[place] as number);
  const next = offsets.slice(0, places);
  const order = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const place = placeAt[at] as number;
    order[next[place] as number] = rows[at] as number;
    next[place] = (next[place] as number) + 1;
  }
  return { order, offsets };
}
