import { setTimeout as pause } from 'node:timers/promises';
import { MemoryLeases } from '@doorstep/event-store';
import { Consumer, openKafkaTransport, openPostgresLog, projectionHandler } from '@doorstep/messaging';
import { bankTopic, bankTopics, consumerDatabase, latest, replication } from './bank';

/** What a service that was away tells when it has caught up. */
export interface CaughtUp {
  readonly seconds: number;
  /** The most memory the process had at once, in MiB, in the second and in the last quarter of the time. */
  readonly peaks: readonly [second: number, last: number];
}

/** Catches up with `count` messages in a process of its own: `stopped-service <kafka|log> <broker or url> <database> <count>`. */
async function main([kind, where = '', database = '', count]: readonly string[]): Promise<CaughtUp> {
  const settings = { brokers: [where], clientId: 'bench', prefix: 'catch-up.' };
  const transport =
    kind === 'kafka'
      ? await openKafkaTransport({ settings, topics: bankTopics, replication })
      : await openPostgresLog({ url: where });
  const db = await consumerDatabase(database);
  const handlers = [projectionHandler(latest, [bankTopic])];
  const consumer = new Consumer({ name: 'stopped', db, transport, leases: new MemoryLeases(), handlers });
  const samples: number[] = [];
  const sampling = setInterval(() => samples.push(process.memoryUsage.rss() / 2 ** 20), 100);
  const began = performance.now();
  await consumer.start();
  while (!(await consumer.waitFor('bank', Number(count), 60_000))) await pause(0);
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(sampling);
  const peak = (quarter: number) =>
    Math.max(...samples.slice((samples.length * (quarter - 1)) / 4, (samples.length * quarter) / 4));
  return { seconds, peaks: [peak(2), peak(4)] };
}

main(process.argv.slice(2)).then(
  (told) => process.send?.(told, () => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
