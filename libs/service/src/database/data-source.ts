import { Type } from '@nestjs/common';
import { Database, Sql } from '@doorstep/event-store';
import { DataSource, QueryRunner } from 'typeorm';
import { SqlMigration, typeormMigrations } from './migrations';

export interface DatabaseOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly entities: readonly Type[];
  /** Most connections at once. */
  readonly poolSize: number;
}

/** An initialised TypeORM data source; it never changes the schema by itself. */
export function openDataSource(options: DatabaseOptions): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    entities: [...options.entities],
    synchronize: false,
    logging: false,
    parseInt8: true,
    poolSize: options.poolSize,
    extra: { connectionTimeoutMillis: 5_000 },
  }).initialize();
}

export interface MigrationSet {
  readonly owner: string;
  readonly migrations: readonly SqlMigration[];
}

/** Brings the database at `url` up to date; several processes may try at once, one does it. */
export async function migrate(url: string, sets: readonly MigrationSet[]): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    migrations: sets.flatMap(({ owner, migrations }, rank) => typeormMigrations(owner, rank, migrations)),
    migrationsTableName: 'migrations',
    poolSize: 2,
  }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('doorstep migrations'))`);
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await lock.release();
    await source.destroy();
  }
}

/** {@link Database} on a TypeORM data source, so that hand-written SQL and repositories share connections and transactions. */
export class DataSourceDatabase implements Database {
  constructor(private readonly source: DataSource) {}

  async query<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const runner = this.source.createQueryRunner();
    try {
      return await run<R>(runner, text, values);
    } finally {
      await runner.release();
    }
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      const sql: Sql = { query: (text, values) => run(runner, text, values ?? []) };
      const result = await work(sql);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function run<R extends object>(runner: QueryRunner, text: string, values: readonly unknown[]): Promise<R[]> {
  const { records } = await runner.query(text, [...values], true);
  return records as R[];
}
