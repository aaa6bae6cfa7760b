import { MemoryLeases } from '@doorstep/event-store';
import { Consumer, projectionHandler, Relay, Transport } from '@doorstep/messaging';
import { quantile } from '../callers';
import { BenchCluster } from '../cluster';
import { Figure } from '../figure';
import { bankTopic, consumerDatabase, deposit, latest, published } from './bank';
import { openStore } from './transports';

const [commandsASecond, visibleForSeconds] = [200, 10];

/** From the answer of an append to the row in the other service's read model, at a steady pace. */
export async function visible(
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
