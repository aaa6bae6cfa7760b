import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { openMetrics, placementMetrics } from './metrics-database';

/** Keeps figures beside a process that fills the histories, until told that it has ended and nothing is left. */
async function main(url: string): Promise<void> {
  const { db, source } = await openMetrics(url);
  let ended = false;
  process.on('message', () => (ended = true));
  const telling = setInterval(() => process.send?.({ memory: process.memoryUsage.rss() / 2 ** 20 }), 200);
  const [model] = placementMetrics.derivedModels ?? [];
  for (;;) {
    const last = ended;
    const hasMore = await model?.takeIn(db);
    if (hasMore !== true && last) break;
    if (hasMore !== true) await pause(250);
  }
  clearInterval(telling);
  await source.destroy();
  process.send?.({ done: true });
  process.once('message', () => process.exit(0));
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
