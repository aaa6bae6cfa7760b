type Column = Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array | Float32Array;
interface ColumnKind<C extends Column = Column> {
  new (buffer: SharedArrayBuffer, byteOffset?: number, length?: number): C;
  readonly BYTES_PER_ELEMENT: number;
}

/** Names and kinds of the columns of a table. */
export type Shape = Readonly<Record<string, ColumnKind>>;

export type ColumnsOf<S extends Shape> = { readonly [K in keyof S]: InstanceType<S[K]> };

/** A column of `length` zeros in memory that threads share. */
export function column<C extends Column>(kind: ColumnKind<C>, length: number): C {
  return new kind(new SharedArrayBuffer(Math.max(1, length) * kind.BYTES_PER_ELEMENT));
}

export function columns<S extends Shape>(shape: S, length: number): ColumnsOf<S> {
  return mapped(shape, (kind) => column(kind, length));
}

/** The same rows with room for `length`. */
export function grown<S extends Shape>(shape: S, from: ColumnsOf<S>, length: number): ColumnsOf<S> {
  return mapped(shape, (kind, name) => {
    const to = column(kind, length);
    to.set((from[name] as Column).subarray(0, length));
    return to;
  });
}

/** The rows named in `order`, in that order. */
export function picked<S extends Shape>(
  shape: S,
  from: ColumnsOf<S>,
  order: Int32Array,
  room = order.length,
): ColumnsOf<S> {
  return mapped(shape, (kind, name) => {
    const source = from[name] as Column;
    const to = column(kind, room);
    for (let at = 0; at < order.length; at += 1) to[at] = source[order[at] as number] as number;
    return to;
  });
}

/** Columns of `shape`, each made by `make`. */
export function mapped<S extends Shape>(shape: S, make: (kind: ColumnKind, name: keyof S) => Column): ColumnsOf<S> {
  return Object.fromEntries(
    Object.entries(shape).map(([name, kind]) => [name, make(kind, name)]),
  ) as unknown as ColumnsOf<S>;
}
