import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryLeases, PooledDatabase, PostgresEventStore } from '@doorstep/event-store';
import { startKafka } from '@doorstep/kafka';
import { Consumer, openPostgresLog, projectionHandler, Relay, Transport } from '@doorstep/messaging';
import { median } from '../callers';
import { BenchCluster } from '../cluster';
import { Figure, figure } from '../figure';
import { bankTopic, consumerDatabase, deposit, latest, published } from './bank';
import { consumeBare, produceBare } from './bare-kafkajs';
import { newLog, openKafka, openStore } from './transports';
import { visible } from './visible';

const events = 200_000;
const rounds = 3;

/** Relay, consumer and the way from a command to another service's read model, on a broker of its own. */
export async function kafkaBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-kafka-'));
  const kafka = await startKafka({ brokers: 1, folder });
  try {
    const throughput = await relayAndConsume(cluster, kafka.bootstrap);
    const onKafka = await visible('Kafka', cluster, await openKafka(kafka.bootstrap, 'visible.'), 250);
    const log = await openPostgresLog({ url: await newLog(cluster) });
    return [...throughput, ...onKafka, ...(await visible('embedded log', cluster, log, 50))];
  } finally {
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  }
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
