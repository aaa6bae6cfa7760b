import { Database } from '@doorstep/event-store';
import { Operator } from './operator';

export const services = [
  'reference-data',
  'job-seekers',
  'job-postings',
  'training',
  'matching',
  'placements',
  'placement-metrics',
  'portal',
] as const;

/** Rows by their key, but for the stamp that tells when each was written. */
export type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export type Tables = Readonly<Record<string, Rows>>;

/** The rows of a read model. */
export async function rowsOf(operator: Operator, service: string, table: string): Promise<Rows> {
  const db = operator.databaseOf(service);
  return readRows(db, table).finally(() => db.close());
}

/**
 * Every row of every read model of every service, as `<service>.<table>`; not who read what, which is no read model, nor figures kept in parts, which
 * depend on when somebody looked.
 */
export async function everyTable(operator: Operator): Promise<Tables> {
  const all: Record<string, Rows> = {};
  for (const service of services) {
    const db = operator.databaseOf(service);
    const tables = await db.query<{ table: string }>(
      `select tablename as table from pg_tables
       where schemaname = 'public' and tablename not in ('migrations', 'access_log') and not starts_with(tablename, 'kept_')`,
    );
    for (const { table } of tables) all[`${service}.${table}`] = await readRows(db, table);
    await db.close();
  }
  return all;
}

async function readRows(db: Database, table: string): Promise<Rows> {
  const rows = await db.query<{ id: string; row: Rows[string] }>(
    `select id::text, to_jsonb(t) - 'written_in' as row from "${table}" t order by id`,
  );
  return Object.fromEntries(rows.map(({ id, row }) => [id, row]));
}
