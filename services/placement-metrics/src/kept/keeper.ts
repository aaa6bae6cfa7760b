import { setImmediate } from 'node:timers/promises';
import type { Database, Sql } from '@doorstep/event-store';
import type { DerivedModel } from '@doorstep/service';
import { Cluster, clustersOf, Touched } from '../known-facts/clusters';
import { ToldLives } from '../known-facts/lives-told';
import { histories, recordsTouched, ToldOf } from '../known-facts/told';
import { toldOfClusters } from '../known-facts/told-of-clusters';
import { keptNames } from './kept-metrics';
import { Changes } from './shelves';
import { keptKinds, takeInCluster } from './take-in-cluster';

/** Statements of one history taken in at once: who is told of several times is looked at once. */
const sliceStatements = 1_000_000;
/** People read at once, while those before are looked at. */
const pagePeople = 2_000;
/** People after whom what is being read comes in. */
const breath = 100;
/** People whose changes are written at once: fewer would be more parts of the same shelves. */
const writtenPeople = 40_000;

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
const kept = histories.filter(({ of }) => keptKinds.has(of));
/** Names each table as it is now: one that was rebuilt is another. */
export const tableIds = `concat_ws(',', ${tables.map((table) => `to_regclass('${table}')::oid::text`).join(', ')})`;

/**
 * Figures of months kept from statement to statement: what the people they are about bring differently since is added to the shelves. Statements are
 * told apart by the transaction that wrote them, so that each is taken in exactly once, whatever is killed.
 */
export const keptFigures: DerivedModel = {
  name: 'kept-figures',
  takeIn: async (db: Database) => (await isBehind(db)) && db.transaction(takeIn),
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

async function takeIn(sql: Sql): Promise<boolean> {
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
  const recordedAt = next === undefined ? 0 : await takeInSlice(sql, since, next);
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

interface Slice {
  /** The first transaction after it; undefined where nothing was written. */
  readonly next: number | undefined;
  readonly isFull: boolean;
}

/** A slice of whole transactions: as many as bring the history that tells most as many statements as are taken in at once. */
async function endOfSlice(sql: Sql, since: number, until: number): Promise<Slice> {
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

/** Every record that something was told of, and what. */
async function touchedIn(sql: Sql, since: number, next: number): Promise<Iterable<Touched>> {
  const records = new Map<string, number>();
  for (const [index, history] of kept.entries())
    for (const record of await recordsTouched(sql, history, [since, next]))
      records.set(record, (records.get(record) ?? 0) | (1 << index));
  const kinds = new Map<number, ReadonlySet<ToldOf>>();
  const kindsIn = (mask: number) => {
    const known = kinds.get(mask) ?? new Set(kept.filter((_, index) => mask & (1 << index)).map(({ of }) => of));
    kinds.set(mask, known);
    return known;
  };
  return Array.from(records, ([record, mask]) => ({ record, of: kindsIn(mask) }));
}

/** Gives the last instant at which any of it was recorded. */
async function takeInSlice(sql: Sql, since: number, next: number): Promise<number> {
  const links = await sql.query<{ survivor: string; absorbed: string }>(
    'select survivor_id as survivor, absorbed_id as absorbed from identity_history where written_in < $1',
    [next],
  );
  const clusters = clustersOf(await touchedIn(sql, since, next), links);
  const changes = new Changes();
  let recordedAt = 0;
  await sql.query('set local enable_seqscan = off');
  const pages = Array.from({ length: Math.ceil(clusters.length / pagePeople) }, (_, page) =>
    clusters.slice(page * pagePeople, (page + 1) * pagePeople),
  );
  const readPage = (page: readonly Cluster[] = []) => {
    const told = toldOfClusters(sql, page, since, next, (of) => keptKinds.has(of));
    told.catch(() => undefined);
    return told;
  };
  let reading = readPage(pages[0]);
  for (const [at, page] of pages.entries()) {
    const told = await reading;
    reading = readPage(pages[at + 1]);
    for (const [index, cluster] of page.entries()) {
      recordedAt = Math.max(recordedAt, takeInCluster(told[index] as ToldLives, cluster, changes.shelf));
      if (index % breath === 0) await setImmediate();
    }
    const people = (at + 1) * pagePeople;
    if (people % writtenPeople === 0 || people >= clusters.length) await changes.write(sql);
  }
  await reading;
  return recordedAt;
}
