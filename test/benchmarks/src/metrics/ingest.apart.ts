import 'reflect-metadata';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from '../apart';
import { modelsBySource, openMetrics, runnerOf } from './metrics-database';
import { stream } from './stream';

/** How long it took until all was in the histories and in the kept figures, and the most memory of both processes, MiB, in each quarter. */
export interface Ingested {
  readonly facts: number;
  readonly messages: number;
  readonly seconds: number;
  readonly historySeconds: number;
  /** Of it, making up what is said. */
  readonly generatingSeconds: number;
  readonly peaks: readonly number[];
}

answer(async () => {
  const [url = '', people = ''] = process.argv.slice(2);
  const metrics = await openMetrics(url);
  const runner = await runnerOf(metrics);
  const keeper = fork(join(__dirname, 'keeper.apart.js'), [url], { execArgv: ['--max-semi-space-size=64'] });
  const keeperMemory: number[] = [];
  const done = new Promise<void>((resolve, reject) => {
    keeper.on('message', (told: { memory?: number; done?: boolean }) => {
      if (told.memory !== undefined) keeperMemory.push(told.memory);
      if (told.done === true) resolve();
    });
    keeper.once('exit', (code) => reject(new Error(`keeper ended with ${code}`)));
  });
  const memory: number[] = [];
  const sampling = setInterval(
    () => memory.push(process.memoryUsage.rss() / 2 ** 20 + (keeperMemory.at(-1) ?? 0)),
    200,
  );
  let [facts, messages, generating] = [0, 0, 0];
  const pages = stream(Number(people));
  const began = performance.now();
  for (;;) {
    const from = performance.now();
    const next = pages.next();
    generating += performance.now() - from;
    if (next.done === true) break;
    const { source, events, upTo, facts: some } = next.value;
    const targets = runner.targets.filter(({ projection }) =>
      (modelsBySource[source] as readonly string[]).includes(projection.name),
    );
    await runner.apply(targets, { source, upTo, events, full: false });
    facts += some;
    messages += events.length;
  }
  const historySeconds = (performance.now() - began) / 1_000;
  keeper.send({ end: true });
  await done;
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(sampling);
  keeper.removeAllListeners('exit');
  keeper.send({ end: true });
  await new Promise((resolve) => keeper.once('exit', resolve));
  await metrics.source.destroy();
  const quarter = (index: number) =>
    Math.max(...memory.slice((memory.length * index) / 4, (memory.length * (index + 1)) / 4));
  return {
    facts,
    messages,
    seconds,
    historySeconds,
    generatingSeconds: generating / 1_000,
    peaks: [0, 1, 2, 3].map(quarter),
  } satisfies Ingested;
});
