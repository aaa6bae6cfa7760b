import { startCluster } from './cluster';
import { prepareDatabases, ServiceDatabase } from './databases';

export interface PostgresOptions {
  /** Holds the cluster, its log and the superuser's password. */
  readonly dataDir: string;
  /** The databases to have, each with its roles. */
  readonly databases: readonly string[];
  readonly log: (line: string) => void;
}

/** A running, durable PostgreSQL. `adminUrl` is the superuser's, in database `postgres`. */
export interface EmbeddedPostgres {
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when PostgreSQL has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Throws for a database that was not asked for. */
  database(name: string): ServiceDatabase;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL of `dataDir` on 127.0.0.1 with the given databases; it ends with this process. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, databases, log } = options;
  const cluster = await startCluster({ folder: dataDir, durable: true, log });
  const prepared = await prepareDatabases(cluster.url, databases).catch(async (error: unknown) => {
    await cluster.stop();
    throw error;
  });
  return {
    adminUrl: `${cluster.url}/postgres`,
    port: cluster.port,
    pid: cluster.pid,
    ended: cluster.ended,
    stop: cluster.stop,
    database(name) {
      const database = prepared.get(name);
      if (database === undefined) throw new Error(`no database ${name}`);
      return database;
    },
  };
}
