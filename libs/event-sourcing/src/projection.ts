import { DomainEvent, Recorded } from './event';

/** Every read-model row is found by one text key. */
export interface ProjectionRow {
  readonly id: string;
}

/**
 * A read model as a pure fold. The same definition runs live, in a rebuild and in a test, over a service's own events or
 * over contract messages. `fold` returns the row as it is after the event, or undefined when there is (no longer) one.
 * It must not depend on anything but its arguments.
 */
export interface Projection<E extends DomainEvent, Row extends ProjectionRow> {
  readonly name: string;
  /** Raised when the fold or the row changes, so that the table is rebuilt from zero. */
  readonly version: number;
  readonly handles: readonly E['type'][];
  /** The keys of the rows an event touches. */
  keysOf(event: Recorded<E>): readonly string[];
  fold(row: Row | undefined, event: Recorded<E>, key: string): Row | undefined;
  /** The rows an event adds, where a read model only ever gains rows: nothing is read then before it is written. See {@link onlyAdding}. */
  rowsOf?(event: Recorded<E>): readonly Row[];
}

/**
 * A read model that only ever gains rows. Ids of rows follow from the event's own, so that no other event gives them; a row that
 * is there stays as it is.
 */
export function onlyAdding<E extends DomainEvent, Row extends ProjectionRow>({
  rowsOf,
  ...named
}: Pick<Projection<E, Row>, 'name' | 'version' | 'handles'> & {
  rowsOf(event: Recorded<E>): readonly Row[];
}): Projection<E, Row> {
  return {
    ...named,
    rowsOf,
    keysOf: (event) => rowsOf(event).map(({ id }) => id),
    fold: (row, event, key) => row ?? rowsOf(event).find(({ id }) => id === key),
  };
}
