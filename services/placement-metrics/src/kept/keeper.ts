import type { Database, Sql } from '@doorstep/event-store';
import type { DerivedModel } from '@doorstep/service';
import { Cluster, clustersOf } from '../known-facts/clusters';
import { ToldLives } from '../known-facts/lives-told';
import { histories, recordsTouched, ToldOf } from '../known-facts/told';
import { toldOfClusters } from '../known-facts/told-of-clusters';
import { keptNames } from './kept-metrics';
import { Changes } from './shelves';
import { keptKinds, takeInCluster } from './take-in-cluster';

/** Statements taken in at once: who has several of them is looked at once. */
const sliceStatements = 500_000;
/** People read at once, while those before are looked at. */
const pagePeople = 2_000;
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

/** A slice of whole transactions. Little by little would cost much more than waiting for some. */
async function endOfSlice(sql: Sql, since: number, until: number): Promise<Slice> {
  const each = tables.map(
    (table) =>
      `(select written_in from ${table} where written_in >= $1 and written_in < $2 order by written_in limit ${sliceStatements})`,
  );
  const [slice] = await sql.query<{ last: number | null; statements: number }>(
    `select max(written_in)::float8 as last, count(*)::integer as statements from (
       select written_in from (${each.join(' union all ')}) written order by written_in limit ${sliceStatements}) slice`,
    [since, until],
  );
  const next = slice?.last == null ? undefined : slice.last + 1;
  return { next, isFull: (slice?.statements ?? 0) >= sliceStatements };
}

/** Gives the last instant at which any of it was recorded. */
async function takeInSlice(sql: Sql, since: number, next: number): Promise<number> {
  const touched = await sql.query<{ record: string; of: ToldOf[] }>(
    `select record, array_agg(distinct of) as of from (${kept.map(recordsTouched).join(' union all ')}) touched group by record`,
    [since, next],
  );
  const links = await sql.query<{ survivor: string; absorbed: string }>(
    'select survivor_id as survivor, absorbed_id as absorbed from identity_history where written_in < $1',
    [next],
  );
  const clusters = clustersOf(touched, links);
  const changes = new Changes();
  let recordedAt = 0;
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
    for (const [index, cluster] of page.entries())
      recordedAt = Math.max(recordedAt, takeInCluster(told[index] as ToldLives, cluster, changes.shelf));
    const people = (at + 1) * pagePeople;
    if (people % writtenPeople === 0 || people >= clusters.length) await changes.write(sql);
  }
  await reading;
  return recordedAt;
}
