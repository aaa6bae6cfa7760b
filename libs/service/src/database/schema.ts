import { eventStoreMigrations, grantsFor, PooledDatabase, projectionMigrations } from '@doorstep/event-store';
import { inboxMigrations } from '@doorstep/messaging';
import { migrate } from './data-source';
import { shellMigrations, SqlMigration } from './migrations';

/** One service's database: `url` reads and writes rows as `applicationRole`'s member, `migratorUrl` owns the schema. */
export interface ServiceDatabase {
  readonly url: string;
  readonly migratorUrl: string;
  /** Granted what the application needs and no more; left out where both URLs are one role. */
  readonly applicationRole?: string;
}

/** Brings a service's database up to date: event store, readers, inbox, the shell's tables, then the service's read models. */
export async function prepareSchema(
  { migratorUrl, applicationRole }: ServiceDatabase,
  service: string,
  migrations: readonly SqlMigration[],
): Promise<void> {
  await migrate(migratorUrl, [
    { owner: 'event-store', migrations: eventStoreMigrations },
    { owner: 'projections', migrations: projectionMigrations },
    { owner: 'inbox', migrations: inboxMigrations },
    { owner: 'shell', migrations: shellMigrations },
    { owner: service, migrations },
  ]);
  if (applicationRole !== undefined) await grant(migratorUrl, applicationRole);
}

/** Of processes that start at the same time PostgreSQL lets only one change a table's grants. */
export async function grant(migratorUrl: string, role: string): Promise<void> {
  const db = new PooledDatabase({ url: migratorUrl, connections: 1 });
  try {
    await db.transaction(async (sql) => {
      await sql.query(`select pg_advisory_xact_lock(hashtext('doorstep migrations'))`);
      await sql.query(grantsFor(role));
    });
  } finally {
    await db.close();
  }
}
