import { DomainEvent, Projection, ProjectionRow, Recorded } from '@doorstep/event-sourcing';
import { Sql } from '../sql';
import { Write } from './commit';
import { addedByBatch, foldBatch, keysOfBatch } from './fold-batch';
import { addRows, readRows, ReadTable, writeRows } from './read-table';

/** A projection and the table of its rows. */
export interface ProjectionTarget {
  readonly projection: Projection<DomainEvent, ProjectionRow>;
  readonly table: ReadTable;
}

/** Rows as a reader left them, undefined for those that do not exist. */
export type KnownRows = Map<string, ProjectionRow | undefined>;

/**
 * The writes that fold `events` into the table of a projection. The rows of their keys that are not in `known` are read and folded
 * over in memory, and `known` is brought up to date; where the projection only adds rows, nothing is read or known.
 */
export async function foldWrites(
  sql: Sql,
  { projection, table }: ProjectionTarget,
  events: readonly Recorded<DomainEvent>[],
  known: KnownRows = new Map(),
): Promise<readonly Write[]> {
  const added = addedByBatch(projection, events);
  if (added !== undefined) return addRows(table, added);
  const missing = keysOfBatch(projection, events).filter((key) => !known.has(key));
  const rows = await readRows(sql, table, missing);
  for (const key of missing) known.set(key, rows.get(key));
  const changes = foldBatch(projection, known, events);
  for (const [key, row] of changes) known.set(key, row);
  return writeRows(table, changes);
}
