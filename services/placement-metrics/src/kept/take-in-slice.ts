import { setImmediate } from 'node:timers/promises';
import type { Database, Sql } from '@doorstep/event-store';
import { Cluster, clustersOf, Touched } from '../known-facts/clusters';
import { ToldLives } from '../known-facts/lives-told';
import { histories, recordsTouched, ToldOf } from '../known-facts/told';
import { toldOfClusters } from '../known-facts/told-of-clusters';
import { Changes } from './shelves';
import { keptKinds, takeInCluster } from './take-in-cluster';

/** People read at once, while those before are looked at. */
const pagePeople = 2_000;
/** People after whom what is being read comes in. */
const breath = 20;
/** People whose changes are written at once, while the next are looked at: fewer would be more parts of the same shelves. */
const writtenPeople = 20_000;

const kept = histories.filter(({ of }) => keptKinds.has(of));

/** Everything written by transactions from `since` on and before `next`. */
interface Slice {
  readonly since: number;
  readonly next: number;
}

/**
 * Takes in what was written by transactions that have ended, and gives the last instant at which any of it was recorded. It is read by one connection
 * while the other, in whose transaction the slice is taken in, writes; nothing may be written once that has ended.
 */
export function takeInSlice(db: Database, sql: Sql, slice: Slice): Promise<number> {
  return db.transaction(async (reader) => {
    const links = await reader.query<{ survivor: string; absorbed: string }>(
      'select survivor_id as survivor, absorbed_id as absorbed from identity_history where written_in < $1',
      [slice.next],
    );
    const clusters = clustersOf(await touchedIn(reader, slice), links);
    await reader.query('set local enable_seqscan = off');
    let changes = new Changes();
    let writing = Promise.resolve();
    let recordedAt = 0;
    let people = 0;
    try {
      for await (const [page, told] of toldInPages(reader, clusters, slice)) {
        for (const [index, cluster] of page.entries()) {
          recordedAt = Math.max(recordedAt, takeInCluster(told[index] as ToldLives, cluster, changes.shelf));
          if (index % breath === 0) await setImmediate();
        }
        people += page.length;
        if (people % writtenPeople !== 0 && people < clusters.length) continue;
        await writing;
        writing = begun(changes.write(sql));
        changes = new Changes();
      }
      await writing;
    } finally {
      await Promise.allSettled([writing]);
    }
    return recordedAt;
  });
}

type Page = readonly [page: readonly Cluster[], told: readonly ToldLives[]];

/** What was told of people, page by page; the next page is being read meanwhile. */
async function* toldInPages(sql: Sql, clusters: readonly Cluster[], { since, next }: Slice): AsyncGenerator<Page> {
  const pageFrom = (at: number) => clusters.slice(at, at + pagePeople);
  const readFrom = (at: number) => begun(toldOfClusters(sql, pageFrom(at), since, next, (of) => keptKinds.has(of)));
  let reading = readFrom(0);
  for (let at = 0; at < clusters.length; at += pagePeople) {
    const told = await reading;
    reading = readFrom(at + pagePeople);
    yield [pageFrom(at), told];
  }
}

/** Waited for later: should it fail before that, it is not nobody's failure. */
function begun<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

/** Every record that something was told of, and what. */
async function touchedIn(sql: Sql, { since, next }: Slice): Promise<Iterable<Touched>> {
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
