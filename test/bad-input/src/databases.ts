import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

export type Query = <R>(text: string, values?: readonly unknown[]) => Promise<readonly R[]>;

/** Asks every service's database of a running platform, as the superuser and without the platform's own code. */
export async function inEveryDatabase<T>(
  data: string,
  ask: (service: string, query: Query) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const names = await connected(data, 'postgres', (query) =>
    query<{ name: string }>(
      `select datname as name from pg_database where datname like 'doorstep\\_%' and datname <> 'doorstep_log' order by 1`,
    ),
  );
  const answers = new Map<string, T>();
  for (const { name } of names) {
    const service = name.replace('doorstep_', '');
    answers.set(service, await connected(data, name, (query) => ask(service, query)));
  }
  return answers;
}

async function connected<T>(data: string, database: string, work: (query: Query) => Promise<T>): Promise<T> {
  const password = readFileSync(join(data, 'postgres/superuser.secret'), 'utf8').trim();
  const [, , , port] = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  const client = new Client({ connectionString: `postgres://doorstep:${password}@127.0.0.1:${port}/${database}` });
  await client.connect();
  try {
    return await work(async (text, values = []) => (await client.query(text, [...values])).rows);
  } finally {
    await client.end();
  }
}
