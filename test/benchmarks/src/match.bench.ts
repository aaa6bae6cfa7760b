import { loadavg } from 'node:os';
import { BenchCluster } from './cluster';
import { Figure } from './figure';
import { databaseFigures } from './match/databases.figures';
import { postgresFigures } from './match/postgres.figures';
import { reverseFigures } from './match/reverse.figures';
import { searchFigures } from './match/search.figures';
import { worldOf } from './match/world';

const vacancies = 100_000;
const people = 1_000_000;
const gigabyte = 1_000_000_000;

/** Top 10 of 100,000 vacancies for a million people, and what it is compared with. */
export async function matchBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const world = worldOf(vacancies, people);
  const { rate, figures } = await searchFigures(world);
  const reverse = reverseFigures(world);
  const { rss } = process.memoryUsage();
  return [
    ...figures,
    ...reverse,
    ...(await databaseFigures(world, rate, cluster)),
    { name: 'match, memory', value: rss / gigabyte, unit: 'GB', target: 1, met: rss <= gigabyte },
    ...(await postgresFigures()),
    { name: 'match, load of the machine', value: loadavg()[0] as number, unit: 'runnable' },
  ];
}
