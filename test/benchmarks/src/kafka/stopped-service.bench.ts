import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MemoryLeases, PostgresEventStore } from '@doorstep/event-store';
import { startKafka } from '@doorstep/kafka';
import { openPostgresLog, Relay, Transport } from '@doorstep/messaging';
import { BenchCluster } from '../cluster';
import { Figure } from '../figure';
import { deposit, published } from './bank';
import type { CaughtUp } from './stopped-service';
import { newLog, openKafka, openStore } from './transports';

const events = 1_000_000;
const mostGrowth = 1.25;

/** A service comes back to a million messages it missed, on both transports. */
export async function stoppedServiceBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const store = await openStore(cluster);
  for (let stream = 0; stream * 500 < events; stream += 1) await deposit(store, `account-${stream}`, 0, 500);
  const log = await newLog(cluster);
  await relayed(store, await openPostgresLog({ url: log }));
  const figures = await caughtUp('embedded log', ['log', log, await cluster.newDatabase()]);
  return [...(await onKafka(store, cluster)), ...figures];
}

async function onKafka(store: PostgresEventStore, cluster: BenchCluster): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-kafka-'));
  const kafka = await startKafka({ brokers: 1, folder });
  try {
    await relayed(store, await openKafka(kafka.bootstrap, 'catch-up.'));
    return await caughtUp('Kafka', ['kafka', kafka.bootstrap[0] as string, await cluster.newDatabase()]);
  } finally {
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function relayed(store: PostgresEventStore, transport: Transport): Promise<void> {
  const relay = new Relay({ store, transport, leases: new MemoryLeases(), publish: published });
  while ((await transport.relayedUpTo('bank')) < events) await pause(100);
  await relay.stop();
  await transport.close();
}

async function caughtUp(name: string, parameters: readonly string[]): Promise<readonly Figure[]> {
  const service = fork(join(__dirname, 'stopped-service.js'), [...parameters, String(events)], {
    execArgv: ['--max-semi-space-size=64'],
  });
  const { seconds, peaks } = await new Promise<CaughtUp>((resolve, reject) => {
    service.once('message', (told) => resolve(told as CaughtUp));
    service.once('exit', () => reject(new Error('the service ended')));
  });
  const title = `${events.toLocaleString('en')} messages caught up, ${name}`;
  const [second, last] = peaks;
  const ratio = last / second;
  return [
    { name: title, value: events / seconds, unit: 'messages/s' },
    {
      name: `${title}, most memory`,
      value: Math.max(second, last),
      unit: 'MiB',
      against: 'its second quarter',
      ratio,
      target: mostGrowth,
      met: ratio <= mostGrowth,
    },
  ];
}
