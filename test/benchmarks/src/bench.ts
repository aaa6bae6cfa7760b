import { allocateBench } from './allocate.bench';
import { appendBench } from './append.bench';
import { catchUpBench } from './catch-up.bench';
import { BenchCluster, withCluster } from './cluster';
import { feedBench } from './feed.bench';
import { Figure } from './figure';
import { httpBench } from './http.bench';
import { importBench } from './import.bench';
import { idleBench } from './kafka/idle.bench';
import { kafkaBench } from './kafka/kafka.bench';
import { stoppedServiceBench } from './kafka/stopped-service.bench';
import { matchBench } from './match.bench';
import { metricsBench } from './metrics.bench';
import { projectionBench } from './projection.bench';

/** One that takes long gives its figures as soon as they are measured. */
type Bench = (cluster: BenchCluster) => Promise<readonly Figure[]> | AsyncIterable<Figure>;

const benches: Readonly<Record<string, Bench>> = {
  allocate: () => allocateBench(),
  append: appendBench,
  feed: feedBench,
  'catch-up': catchUpBench,
  http: httpBench,
  import: importBench,
  kafka: kafkaBench,
  'stopped-service': stoppedServiceBench,
  idle: () => idleBench(),
  metrics: metricsBench,
  match: matchBench,
  projection: async (cluster) => projectionBench(await cluster.newDatabase()),
};

const rounded = (value: number) => Number(value.toPrecision(4));

function print(figure: Figure): void {
  const { value, ratio } = figure;
  console.log(JSON.stringify({ ...figure, value: rounded(value), ...(ratio && { ratio: rounded(ratio) }) }));
}

/** `npm run bench -- <name>...`: the named benchmarks, or all, one JSON line per figure. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length > 0)
    throw new Error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    await withCluster(async (cluster) => {
      const running = (benches[name] as Bench)(cluster);
      for await (const figure of running instanceof Promise ? await running : running) print(figure);
    });
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
