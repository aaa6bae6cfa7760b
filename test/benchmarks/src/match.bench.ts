import { loadavg } from 'node:os';
import { apart } from './apart';
import { BenchCluster } from './cluster';
import { Figure } from './figure';
import { databaseFigures } from './match/databases.figures';
import { Memory } from './match/memory.apart';
import { postgresFigures } from './match/postgres.figures';
import { reverseFigures } from './match/reverse.figures';
import { searchFigures } from './match/search.figures';
import { people, vacancies } from './match/size';
import { worldOf } from './match/world';

const gigabyte = 1_000_000_000;

/** Top 10 of 100,000 vacancies for a million people, and what it is compared with. */
export async function matchBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const world = worldOf(vacancies, people);
  const { figures, ...answer } = await searchFigures(world);
  const databases = await databaseFigures(world, answer, cluster);
  const { bytes } = await apart<Memory>('match/memory');
  return [
    ...figures,
    ...databases,
    ...reverseFigures(world),
    { name: 'match, memory', value: bytes / gigabyte, unit: 'GB', target: 1, met: bytes <= gigabyte },
    ...(await postgresFigures()),
    { name: 'match, load of the machine', value: loadavg()[0] as number, unit: 'runnable' },
  ];
}
