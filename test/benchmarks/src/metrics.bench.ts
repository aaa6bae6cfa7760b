import { apart } from './apart';
import { BenchCluster } from './cluster';
import { Figure } from './figure';
import type { Ingested } from './metrics/ingest.apart';
import { prepareMetrics } from './metrics/metrics-database';

export async function metricsBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const people = Number(process.env['PEOPLE'] ?? 1_000_000);
  const url = await cluster.newDatabase();
  await prepareMetrics(url);
  const told = await apart<Ingested>('metrics/ingest', [url, String(people)]);
  console.log(JSON.stringify(told));
  return [
    {
      name: 'metrics, ingest',
      value: told.facts / told.seconds,
      unit: 'facts/s',
      target: 30_000,
      met: told.facts / told.seconds >= 30_000,
    },
  ];
}
