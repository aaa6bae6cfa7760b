import { eventStoreMigrations, openPostgresStore, PostgresEventStore } from '@doorstep/event-store';
import { Client } from 'pg';
import { BenchCluster, withSlowCluster } from './cluster';
import { measure, median } from './callers';
import { Figure, figure } from './figure';
import { installPeers, openPeers, Peer } from './peers';
import { sampleCall, sampleCatalogue, sampleEvent } from './sample-event';
import { SingleInserts, singleInserts } from './single-inserts';

const rounds = 3;
const seconds = 3;
const fullTable = 300_000;

/** Single-event appends by 64 callers and by one, beside single-row inserts and other event stores. */
export async function appendBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const noPeers = installPeers();
  const store = await openStore(await cluster.newDatabase());
  const inserts = await singleInserts(await cluster.newDatabase());
  const peers = noPeers === undefined ? await openPeers(cluster.newDatabase) : [];
  const figures = [
    ...(await many(store, inserts, peers, 'empty tables')),
    ...(await one(store, peers)),
    ...(await wide(store)),
  ];
  for (const peer of peers) await peer.close();
  await fill(store);
  figures.push(...(await many(store, inserts, [], `after ${fullTable} events`)));
  await store.close();
  await inserts.close();
  if (noPeers !== undefined) figures.push({ name: `append beside peers, skipped: ${noPeers}`, value: NaN, unit: '' });
  return [...figures, ...(await slow())];
}

async function openStore(url: string): Promise<PostgresEventStore> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const { up } of eventStoreMigrations) await client.query(up);
  await client.end();
  return openPostgresStore({ url, name: 'bench', catalogue: sampleCatalogue });
}

async function append(store: PostgresEventStore, extras = false): Promise<void> {
  const { outcome } = await store.append(sampleCall(extras));
  if (outcome !== 'appended') throw new Error(outcome);
}

async function many(
  store: PostgresEventStore,
  inserts: SingleInserts,
  peers: readonly Peer[],
  where: string,
): Promise<readonly Figure[]> {
  const rates = { own: [] as number[], inserts: [] as number[] };
  const peerRates = new Map(peers.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    rates.inserts.push(await inserts.rate(64, seconds));
    rates.own.push((await measure(64, seconds, () => append(store))).rate);
    for (const peer of peers) peerRates.get(peer.name)?.push((await measure(64, seconds, peer.append)).rate);
  }
  const own = median(rates.own);
  const name = `append, 64 callers, ${where}`;
  const beside = figure(name, own, 'appends/s', `${inserts.tool}, 64 clients`, median(rates.inserts), 0.9);
  if (peers.length === 0) return [beside];
  const [best, rate] = bestOf(peerRates, (a, b) => b - a);
  return [beside, figure(name, own, 'appends/s', best, rate, 4)];
}

/** Latency of one caller; ours with claim, idempotency key and chain, where the peers have none. */
async function one(store: PostgresEventStore, peers: readonly Peer[]): Promise<readonly Figure[]> {
  const own: number[] = [];
  const peerTimes = new Map(peers.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    own.push((await measure(1, seconds, () => append(store, true))).p50);
    for (const peer of peers) peerTimes.get(peer.name)?.push((await measure(1, seconds, peer.append)).p50);
  }
  const value = median(own);
  const name = 'append, one caller, p50';
  if (peers.length === 0) return [{ name, value, unit: 'ms' }];
  const [against, time] = bestOf(peerTimes, (a, b) => a - b);
  return [{ name, value, unit: 'ms', against, ratio: value / time, target: 1.3, met: value / time <= 1.3 }];
}

async function wide(store: PostgresEventStore): Promise<readonly Figure[]> {
  const { rate } = await measure(64, seconds, () => append(store, true));
  return [{ name: 'append with claim and idempotency key, 64 callers', value: rate, unit: 'appends/s' }];
}

async function slow(): Promise<readonly Figure[]> {
  const name = 'append, 64 callers, fsync 3 ms slower';
  const figures = await withSlowCluster(async (cluster) => {
    const store = await openStore(await cluster.newDatabase());
    const inserts = await singleInserts(await cluster.newDatabase());
    const measured = await many(store, inserts, [], 'fsync 3 ms slower');
    await store.close();
    await inserts.close();
    return measured;
  });
  return figures ?? [{ name: `${name}, skipped: no gcc to build the slow disk with`, value: NaN, unit: '' }];
}

async function fill(store: PostgresEventStore): Promise<void> {
  const perCall = 100;
  let { position } = await store.head();
  const caller = async () => {
    while (position < fullTable) {
      position += perCall;
      const streamId = `registration-${position}`;
      const events = Array.from({ length: perCall }, sampleEvent);
      await store.append({ streams: [{ streamId, expectedVersion: 0, events }], now: Date.now() });
    }
  };
  await Promise.all(Array.from({ length: 8 }, caller));
}

function bestOf(measured: ReadonlyMap<string, readonly number[]>, order: (a: number, b: number) => number) {
  const medians = [...measured].map(([name, values]) => [name, median(values)] as const);
  return medians.sort(([, a], [, b]) => order(a, b))[0] as readonly [string, number];
}
