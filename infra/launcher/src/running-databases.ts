import { runningPostgres } from '@doorstep/postgres';
import { foldersOf } from './folders';
import { readProvisioned } from './hosts/provisioned';
import { runningInstance } from './instance-lock';
import { Obstacle } from './obstacle';
import { databaseOf } from './services';

/**
 * Where the database of each service is reached: that of the Doorstep that runs on a data folder, or those provisioned for several
 * hosts. Throws an obstacle when there are none.
 */
export function runningDatabases(data: string): (service: string) => string {
  const { root, postgres, provisioned } = foldersOf(data);
  const databases = readProvisioned(provisioned)?.databases;
  if (databases !== undefined) {
    return (service) => {
      const database = databases[service];
      if (database === undefined) throw new Obstacle(`${provisioned} names no database of ${service}.`);
      return database.migratorUrl;
    };
  }
  const url = runningInstance(root) && runningPostgres(postgres);
  if (url === undefined) throw new Obstacle(`Doorstep does not run on ${data}; start it first.`);
  return (service) => `${url}/${databaseOf(service)}`;
}
