import { PooledDatabase } from '@doorstep/event-store';
import { apart } from './apart';
import { BenchCluster } from './cluster';
import { Figure } from './figure';
import type { AskedAll } from './metrics/ask.apart';
import type { Ingested } from './metrics/ingest.apart';
import { prepareMetrics } from './metrics/metrics-database';

/** About ten facts a person. */
const populations = [100_000, 300_000, 1_000_000];

/** Facts into the histories and the kept figures, and questions of them, at one, three and ten million facts. */
export async function* metricsBench(cluster: BenchCluster): AsyncGenerator<Figure> {
  for (const people of populations) {
    const url = await cluster.newDatabase();
    await prepareMetrics(url);
    const told = await apart<Ingested>('metrics/ingest', [url, String(people)]);
    yield* ingestFigures(people, told);
    await analyzed(url);
    yield* questionFigures(people, await apart<AskedAll>('metrics/ask', [url]));
  }
}

async function analyzed(url: string): Promise<void> {
  const db = new PooledDatabase({ url, connections: 1 });
  await db.query('vacuum analyze');
  await db.close();
}

function ingestFigures(people: number, { facts, seconds, historySeconds, peaks }: Ingested): readonly Figure[] {
  const name = named(people, 'ingest');
  const [, second = 0, , last = 0] = peaks;
  return [
    atLeast(`${name} into histories and kept figures`, facts / seconds, 'facts/s', 30_000),
    { name: `${name} into histories`, value: facts / historySeconds, unit: 'facts/s' },
    {
      name: `${name}, its most memory`,
      value: last,
      unit: 'MiB',
      against: 'its second quarter',
      ratio: last / second,
      target: 1.25,
      met: last / second <= 1.25,
    },
  ];
}

function questionFigures(people: number, asked: AskedAll): readonly Figure[] {
  const at = (what: string) => named(people, what);
  const ratio = asked.groupBy / asked.sameByKept;
  return [
    atMost(at('current figure of a month by group, p99'), asked.current, 'ms', 20),
    atMost(at('as of a past day, p99'), asked.asOf, 'ms', 100),
    atMost(at('four other dimensions, the nation, most'), asked.combination, 'ms', 3_000),
    atMost(at('a stock of a county, computed from lives, most'), asked.stock, 'ms', 3_000),
    atMost(at('a stock of the nation by group, computed from lives, most'), asked.nationStock, 'ms', 3_000),
    atMost(at('36 months of a county by group, p99'), asked.series, 'ms', 300),
    atMost(at('who is counted, a page of a county, p99'), asked.countyPage, 'ms', 50),
    atMost(at('who is counted, a page of the nation, p99'), asked.nationPage, 'ms', 50),
    {
      name: at('by group, the nation, p50'),
      value: asked.sameByKept,
      unit: 'ms',
      against: 'GROUP BY',
      ratio,
      target: 50,
      met: ratio >= 50,
    },
    atMost(at('answers that differ from GROUP BY'), asked.different, 'of 5', 0),
  ];
}

function named(people: number, what: string): string {
  return `metrics, ${people.toLocaleString('en')} people, ${what}`;
}

function atMost(name: string, value: number, unit: string, target: number): Figure {
  return { name, value, unit, target, met: value <= target };
}

function atLeast(name: string, value: number, unit: string, target: number): Figure {
  return { name, value, unit, target, met: value >= target };
}
