import { eventStoreMigrations, openPostgresStore, PooledDatabase, PostgresEventStore } from '@doorstep/event-store';
import { BenchCluster } from './cluster';
import { measure, quantile } from './callers';
import { Figure, figure } from './figure';
import { installPeers, messageDb } from './peers';
import { sampleCall, sampleCatalogue } from './sample-event';

const seconds = 6;
const writers = 16;
const page = 1_000;

interface Seen {
  readonly positions: number[];
  readonly lags: number[];
}

/** 16 writers and a live reader: what the reader missed or met twice, and how late it was. */
export async function feedBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const url = await cluster.newDatabase();
  const db = new PooledDatabase({ url });
  for (const { up } of eventStoreMigrations) await db.query(up);
  await db.close();
  const store = await openPostgresStore({ url, name: 'bench', catalogue: sampleCatalogue });
  const { rate, appendedAt, seen } = await live(store);
  const { position } = await store.head();
  await store.close();

  const distinct = new Set(seen.positions);
  const missing = [...appendedAt.keys()].filter((appended) => !distinct.has(appended)).length;
  const disordered = seen.positions.filter((current, at) => at > 0 && current !== (seen.positions[at - 1] ?? 0) + 1);
  const lag = quantile(seen.lags, 0.99);
  const name = `feed, ${writers} writers and a live reader`;
  const figures: Figure[] = [
    {
      name: `${name}, lost`,
      value: missing,
      unit: 'events',
      target: 0,
      met: missing === 0 && distinct.size === position,
    },
    {
      name: `${name}, doubled`,
      value: seen.positions.length - distinct.size,
      unit: 'events',
      target: 0,
      met: distinct.size === seen.positions.length,
    },
    {
      name: `${name}, out of order`,
      value: disordered.length,
      unit: 'events',
      target: 0,
      met: disordered.length === 0,
    },
    { name: `${name}, lag p99`, value: lag, unit: 'ms', target: 20, met: lag <= 20 },
  ];
  return [...figures, await beside(cluster, `${name}, appending`, rate)];
}

async function live(store: PostgresEventStore) {
  const appendedAt = new Map<number, number>();
  const seen: Seen = { positions: [], lags: [] };
  let writing = true;
  const reading = read(store, appendedAt, seen, () => writing);
  const { rate } = await measure(writers, seconds, async () => {
    const outcome = await store.append(sampleCall());
    if (outcome.outcome !== 'appended') throw new Error(outcome.outcome);
    appendedAt.set(outcome.position, performance.now());
  });
  writing = false;
  await reading;
  return { rate, appendedAt, seen };
}

/** The lag of an event is the time from its append's answer to its arrival; 0 where it arrived first. */
async function read(store: PostgresEventStore, appendedAt: Map<number, number>, seen: Seen, writing: () => boolean) {
  let wake = () => undefined as void;
  const leave = store.onAppended(() => wake());
  for (let upTo = 0; ;) {
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const { events, upTo: reached } = await store.readFeed(upTo, page);
    const now = performance.now();
    for (const { position } of events) {
      seen.positions.push(position);
      seen.lags.push(now - (appendedAt.get(position) ?? now));
    }
    upTo = reached;
    if (events.length > 0) continue;
    if (!writing() && upTo === (await store.head()).position) break;
    await Promise.race([woken, new Promise((resolve) => setTimeout(resolve, 100))]);
  }
  leave();
}

async function beside(cluster: BenchCluster, name: string, rate: number): Promise<Figure> {
  const reason = installPeers();
  if (reason !== undefined) return { name: `${name}, ${reason}`, value: rate, unit: 'appends/s' };
  const peer = await messageDb(await cluster.newDatabase());
  let writing = true;
  const reading = (async () => {
    for (let next = 1; writing;) {
      const positions = await peer.read(next);
      next = (positions.at(-1) ?? next - 1) + 1;
      if (positions.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  const compared = await measure(writers, seconds, peer.append);
  writing = false;
  await reading;
  await peer.close();
  return figure(name, rate, 'appends/s', 'message-db with its reader', compared.rate, 4);
}
