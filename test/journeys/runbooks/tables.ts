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

/** The rows of a read model by their key. */
export async function rowsOf(
  operator: Operator,
  service: string,
  table: string,
): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  const db = operator.databaseOf(service);
  try {
    const rows = await db.query<{ id: string; row: Record<string, unknown> }>(
      `select id::text, to_jsonb(t) as row from "${table}" t order by id`,
    );
    return Object.fromEntries(rows.map(({ id, row }) => [id, row]));
  } finally {
    await db.close();
  }
}

/** Every row of every read model of every service, as `<service>.<table>`; not who read what, which is no read model. */
export async function everyTable(operator: Operator): Promise<Readonly<Record<string, unknown>>> {
  const all: Record<string, unknown> = {};
  for (const service of services) {
    const db = operator.databaseOf(service);
    const tables = await db.query<{ table: string }>(
      `select tablename as table from pg_tables where schemaname = 'public' and tablename not in ('migrations', 'access_log')`,
    );
    await db.close();
    for (const { table } of tables) all[`${service}.${table}`] = await rowsOf(operator, service, table);
  }
  return all;
}
