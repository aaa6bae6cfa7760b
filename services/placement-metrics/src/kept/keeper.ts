import type { Database, Sql } from '@doorstep/event-store';
import type { DerivedModel } from '@doorstep/service';
import { histories } from '../known-facts/told';
import { keptNames } from './kept-metrics';
import { takeInSlice } from './take-in-slice';

/** Statements of one history taken in at once: who is told of several times is looked at once. */
const sliceStatements = 1_000_000;

/** What has been taken in: everything written by transactions before `since`, of which tables, for which definitions. */
interface Until {
  readonly since: number;
  readonly next: number;
  /** No transaction was begun after it. */
  readonly last: number;
  readonly histories: string;
  readonly known: string;
  readonly metrics: string;
}

const tables = [...new Set(histories.map(({ table }) => table))];
/** Names each table as it is now: one that was rebuilt is another. */
export const tableIds = `concat_ws(',', ${tables.map((table) => `to_regclass('${table}')::oid::text`).join(', ')})`;

/**
 * Figures of months kept from statement to statement: what the people they are about bring differently since is added to the shelves. Statements are
 * told apart by the transaction that wrote them, so that each is taken in exactly once, whatever is killed.
 */
export const keptFigures: DerivedModel = {
  name: 'kept-figures',
  takeIn: async (db: Database) => (await isBehind(db)) && db.transaction((sql) => takeIn(db, sql)),
};

/** Asked first, and without a lock: mostly nothing is new. */
async function isBehind(db: Database): Promise<boolean> {
  const later = tables.map(
    (table) => `coalesce((select max(written_in) from ${table}) >= kept_until.written_in, false)`,
  );
  const [behind] = await db.query<{ behind: boolean }>(
    `select histories <> ${tableIds} or metrics <> $1
       or written_in > pg_snapshot_xmax(pg_current_snapshot())::text::bigint or ${later.join(' or ')} as behind from kept_until`,
    [keptNames],
  );
  return behind?.behind ?? false;
}

async function takeIn(db: Database, sql: Sql): Promise<boolean> {
  const [until] = await sql.query<Until>(
    `select written_in::float8 as since, pg_snapshot_xmin(pg_current_snapshot())::text::float8 as next,
            pg_snapshot_xmax(pg_current_snapshot())::text::float8 as last,
            ${tableIds} as histories, histories as known, metrics
     from kept_until for update skip locked`,
  );
  if (until === undefined) return false;
  const isOther = until.histories !== until.known || until.metrics !== keptNames || until.since > until.last;
  if (isOther) await forget(sql);
  const since = isOther ? 0 : until.since;
  const { next, isFull } = await endOfSlice(sql, since, until.next);
  if (next === undefined && !isOther) return false;
  const recordedAt = next === undefined ? 0 : await takeInSlice(db, sql, { since, next });
  await sql.query(
    'update kept_until set written_in = $1, recorded_at = greatest(recorded_at, $2), histories = $3, metrics = $4',
    [next ?? since, recordedAt, until.histories, keptNames],
  );
  return isFull || isOther;
}

/** Begins anew. Where a backup was restored to another server, statements seem to come from transactions that are still to be. */
async function forget(sql: Sql): Promise<void> {
  for (const table of ['kept_observations', 'kept_cubes']) await sql.query(`delete from ${table}`);
  for (const table of tables)
    await sql.query(
      `update ${table} set written_in = default where written_in >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint`,
    );
}

interface EndOfSlice {
  /** The first transaction after it; undefined where nothing was written. */
  readonly next: number | undefined;
  readonly isFull: boolean;
}

/** A slice of whole transactions: as many as bring the history that tells most as many statements as are taken in at once. */
async function endOfSlice(sql: Sql, since: number, until: number): Promise<EndOfSlice> {
  const each = (which: string) =>
    tables
      .map(
        (table) =>
          `(select written_in from ${table} where written_in >= $1 and written_in < $2 order by written_in ${which})`,
      )
      .join(' union all ');
  const [slice] = await sql.query<{ first: number | null; full: number | null }>(
    `select (select min(written_in)::float8 from (${each('limit 1')}) firsts) as first,
            (select min(written_in)::float8 from (${each(`offset ${sliceStatements} limit 1`)}) later) as full`,
    [since, until],
  );
  if (slice?.first == null) return { next: undefined, isFull: false };
  if (slice.full === null) return { next: until, isFull: false };
  return { next: Math.max(slice.full, slice.first + 1), isFull: true };
}
