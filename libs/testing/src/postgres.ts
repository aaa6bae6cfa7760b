import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** An empty database of the test run's PostgreSQL. `drop` also ends connections that are still open. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Creates an empty database. Throws outside the jest project `integration`, whose set-up starts PostgreSQL. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['DOORSTEP_TEST_POSTGRES'];
  if (server === undefined) throw new Error('Only *.pg.spec.ts files have PostgreSQL (jest project "integration").');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  return { url: `${server}/${name}`, drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
