import { ColumnsOf, mapped, Shape } from './columns';

export const pageBytes = 65_536;
const mostPages = 65_536;
const word = 4;
const cacheLine = 64;
/** Rows behind the last, since a sift reads and writes four at a time. */
export const rowsAtOnce = 4;

/** Columns of four bytes a row, `stride` bytes apart in the order of their shape, in memory of WebAssembly that threads share. */
export interface SiftedColumns<S extends Shape> {
  readonly memory: WebAssembly.Memory;
  readonly stride: number;
  readonly columns: ColumnsOf<S>;
  /** Further words behind the columns. */
  readonly more: Int32Array;
}

/** Columns of `room` zeros, and `more` words. */
export function siftedColumns<S extends Shape>(shape: S, room: number, more = 0): SiftedColumns<S> {
  const rows = room + rowsAtOnce;
  const stride = rows * word;
  const names = Object.keys(shape);
  const behind = Math.ceil((names.length * stride) / cacheLine) * cacheLine;
  const initial = Math.ceil((behind + more * word) / pageBytes);
  const memory = new WebAssembly.Memory({ initial, maximum: mostPages, shared: true });
  const columns = mapped(shape, (kind, name) => new kind(memory.buffer, names.indexOf(String(name)) * stride, room));
  return { memory, stride, columns, more: new Int32Array(memory.buffer, behind, more) };
}

/** Puts the rows of `from` that `order` names into `to`, in that order. */
export function pickSifted<S extends Shape>(shape: S, from: ColumnsOf<S>, order: Int32Array, to: ColumnsOf<S>): void {
  for (const name of Object.keys(shape)) {
    const [source, target] = [from[name] as Int32Array, to[name] as Int32Array];
    for (let at = 0; at < order.length; at += 1) target[at] = source[order[at] as number] as number;
  }
}

/** Puts all rows of `from` into `to`. */
export function copySifted<S extends Shape>(shape: S, from: ColumnsOf<S>, to: ColumnsOf<S>): void {
  for (const name of Object.keys(shape)) (to[name] as Int32Array).set(from[name] as Int32Array);
}
