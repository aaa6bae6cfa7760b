import { runningPostgres } from '@doorstep/postgres';
import { foldersOf } from './folders';
import { runningInstance } from './instance-lock';
import { Obstacle } from './obstacle';

/** Where the PostgreSQL of the Doorstep that runs on a data folder is reached. Throws an obstacle when none runs there. */
export function runningDatabases(data: string): string {
  const { root, postgres } = foldersOf(data);
  const url = runningInstance(root) && runningPostgres(postgres);
  if (url === undefined) throw new Obstacle(`Doorstep does not run on ${data}; start it first.`);
  return url;
}
