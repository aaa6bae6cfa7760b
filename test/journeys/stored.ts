import { join } from 'node:path';
import { startPostgres } from '@doorstep/postgres';
import { Pool } from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** One database of a stopped platform, read as the superuser. */
export interface Stored {
  readonly database: string;
  query<R>(text: string, values?: readonly unknown[]): Promise<readonly R[]>;
}

/** The databases of a data folder by name, without `doorstep_` (the maintenance database too). */
export type Databases = ReadonlyMap<string, Stored>;

/** Starts nothing but the PostgreSQL of a data folder and hands over all its databases. */
export async function withDatabases<T>(data: string, work: (databases: Databases) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({ dataDir: join(data, 'postgres'), databases: [], log: () => undefined });
  const pools: Pool[] = [];
  const open = (database: string): Stored => {
    const url = new URL(postgres.adminUrl);
    url.pathname = `/${database}`;
    const pool = new Pool({ connectionString: url.toString(), max: 2 });
    pool.on('error', () => undefined);
    pools.push(pool);
    return { database, query: async (text, values = []) => (await pool.query(text, [...values])).rows };
  };
  try {
    const admin = open('postgres');
    const names = await admin.query<{ name: string }>(
      `select datname as name from pg_database where datallowconn and datname <> 'postgres' and not datistemplate`,
    );
    const databases = new Map([['postgres', admin]]);
    for (const { name } of names) databases.set(name.replace('doorstep_', ''), open(name));
    return await work(databases);
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
    await postgres.stop();
  }
}

/** A database that must be there. */
export function databaseOf(databases: Databases, name: string): Stored {
  const database = databases.get(name);
  if (database === undefined) throw new Error(`no database ${name}`);
  return database;
}
