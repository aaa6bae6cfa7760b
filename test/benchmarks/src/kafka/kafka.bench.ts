import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryLeases, openPostgresStore, PooledDatabase, PostgresEventStore } from '@doorstep/event-store';
import { startKafka } from '@doorstep/kafka';
import {
  applyTopics,
  Consumer,
  KafkaClient,
  messageLogMigrations,
  openKafkaTransport,
  openPostgresLog,
  projectionHandler,
  Relay,
  relaysSettings,
  relaysTopic,
  Transport,
} from '@doorstep/messaging';
import { median, quantile } from '../callers';
import { BenchCluster } from '../cluster';
import { Figure, figure } from '../figure';
import { bankTopic, bankTopics, consumerDatabase, deposit, latest, migrateStore, published, replication } from './bank';
import { consumeBare, produceBare } from './bare-kafkajs';

const events = 200_000;
const rounds = 3;
const [commandsASecond, visibleForSeconds] = [200, 10];

/** Relay, consumer and the way from a command to another service's read model, on a broker of its own. */
export async function kafkaBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-kafka-'));
  const kafka = await startKafka({ brokers: 1, folder });
  try {
    const throughput = await relayAndConsume(cluster, kafka.bootstrap);
    const onKafka = await visible('Kafka', cluster, await openKafka(kafka.bootstrap, 'visible.'), 250);
    return [...throughput, ...onKafka, ...(await visible('embedded log', cluster, await openLog(cluster), 50))];
  } finally {
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openKafka(brokers: readonly string[], prefix: string): Promise<Transport> {
  const settings = { brokers, clientId: 'bench', prefix };
  const client = new KafkaClient(settings);
  await applyTopics(
    client,
    { ...bankTopics, bare: { partitions: 12, retentionMs: -1 }, [relaysTopic]: relaysSettings },
    replication,
  );
  await client.close();
  return openKafkaTransport({ settings, topics: bankTopics, replication });
}

async function openLog(cluster: BenchCluster): Promise<Transport> {
  const url = await cluster.newDatabase();
  const db = new PooledDatabase({ url, connections: 1 });
  for (const { up } of messageLogMigrations) await db.query(up);
  await db.close();
  return openPostgresLog({ url });
}

async function openStore(cluster: BenchCluster): Promise<PostgresEventStore> {
  const url = await cluster.newDatabase();
  await migrateStore(url);
  return openPostgresStore({ url, name: 'bank', catalogue: { deposited: 1 } });
}

async function relayAndConsume(cluster: BenchCluster, brokers: readonly string[]): Promise<readonly Figure[]> {
  const store = await openStore(cluster);
  for (let stream = 0; stream * 100 < events; stream += 1) await deposit(store, `account-${stream}`, 0, 100);
  const envelopes = (await published((await store.readFeed(0, events)).events)).map(({ envelope }) => envelope);
  const rates = {
    relayed: [] as number[],
    produced: [] as number[],
    projected: [] as number[],
    parsed: [] as number[],
  };
  for (let round = 0; round < rounds; round += 1) {
    const prefix = `round-${round}.`;
    const transport = await openKafka(brokers, prefix);
    rates.produced.push(await produceBare(brokers, `${prefix}bare`, 12, envelopes));
    rates.relayed.push(await relayed(store, transport));
    rates.parsed.push(await consumeBare(brokers, `${prefix}bare`, `${prefix}parse`, events));
    rates.projected.push(await projected(await consumerDatabase(await cluster.newDatabase()), transport));
    await transport.close();
  }
  await store.close();
  return [
    figure('kafka relay', median(rates.relayed), 'messages/s', 'bare kafkajs producer', median(rates.produced), 0.7),
    figure(
      'kafka consume to projection',
      median(rates.projected),
      'messages/s',
      'bare kafkajs consumer that parses',
      median(rates.parsed),
      0.5,
    ),
  ];
}

async function relayed(store: PostgresEventStore, transport: Transport): Promise<number> {
  const started = performance.now();
  const relay = new Relay({ store, transport, leases: new MemoryLeases(), publish: published });
  while ((await transport.relayedUpTo('bank')) < events) await pause(20);
  const seconds = (performance.now() - started) / 1_000;
  await relay.stop();
  return events / seconds;
}

/** From joining the group to the last row, checked. */
async function projected(db: PooledDatabase, transport: Transport): Promise<number> {
  const consumer = new Consumer({
    name: `projected-${Date.now()}`,
    db,
    transport,
    leases: new MemoryLeases(),
    handlers: [projectionHandler(latest, [bankTopic])],
  });
  await consumer.start();
  const joined = performance.now();
  if (!(await consumer.waitFor('bank', events, 120_000))) throw new Error('the messages did not arrive');
  const seconds = (performance.now() - joined) / 1_000;
  const [{ newest } = { newest: 0 }] = await db.query<{ newest: string }>('select max(position) as newest from latest');
  if (Number(newest) !== events) throw new Error(`the read model ends at ${newest}`);
  await consumer.stop();
  await db.close();
  return events / seconds;
}

/** From the answer of an append to the row in the other service's read model, at a steady pace. */
async function visible(
  name: string,
  cluster: BenchCluster,
  transport: Transport,
  targetMs: number,
): Promise<readonly Figure[]> {
  const store = await openStore(cluster);
  const db = await consumerDatabase(await cluster.newDatabase());
  const leases = new MemoryLeases();
  const relay = new Relay({ store, transport, leases, publish: published });
  const consumer = new Consumer({
    name: 'visible',
    db,
    transport,
    leases,
    handlers: [projectionHandler(latest, [bankTopic])],
  });
  await consumer.start();
  await deposit(store, 'account-warm', 0);
  await consumer.waitFor('bank', 1, 30_000);
  const waiting = new Map<string, number>();
  const times: number[] = [];
  let done = false;
  const watching = (async () => {
    while (!done || waiting.size > 0) {
      const rows = await db.query<{ id: string }>('select id from latest where id = any($1)', [[...waiting.keys()]]);
      const now = performance.now();
      for (const { id } of rows) {
        times.push(now - (waiting.get(id) as number));
        waiting.delete(id);
      }
      await pause(2);
    }
  })();
  const began = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let number = 0; number < commandsASecond * visibleForSeconds; number += 1) {
    await pause(began + (number * 1_000) / commandsASecond - performance.now());
    const account = `live-${number}`;
    sent.push(deposit(store, `account-${account}`, 0, 1, account).then(() => waiting.set(account, performance.now())));
  }
  await Promise.all(sent);
  done = true;
  await watching;
  await consumer.stop();
  await relay.stop();
  await transport.close();
  await store.close();
  await db.close();
  const p99 = quantile(times, 0.99);
  const title = `command to another service's read model, ${name}, ${commandsASecond}/s`;
  return [
    { name: `${title}, p50`, value: quantile(times, 0.5), unit: 'ms' },
    { name: `${title}, p99`, value: p99, unit: 'ms', target: targetMs, met: p99 <= targetMs },
  ];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
