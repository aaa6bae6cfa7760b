import { createHmac } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** One database as its service sees it: `url` may read and write rows, `migratorUrl` owns the schema. */
export interface ServiceDatabase {
  readonly url: string;
  readonly migratorUrl: string;
}

/** Owns every database; nothing but migrations connects as it. */
export const migratorRole = 'doorstep_migrator';
/** What migrations grant to. Each database has a login of its own in this group, which can connect nowhere else. */
export const applicationRole = 'doorstep_app';

/** Creates the roles and the named databases that are missing. `superuserUrl` is without a database. May be repeated. */
export async function prepareDatabases(
  superuserUrl: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, ServiceDatabase>> {
  await connected(`${superuserUrl}/postgres`, async (client) => {
    await client.query('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
    await ensureRole(client, applicationRole, 'NOLOGIN');
    await ensureRole(client, migratorRole, login(superuserUrl, migratorRole));
    for (const name of names) {
      await ensureRole(client, `${name}_app`, `${login(superuserUrl, `${name}_app`)} IN ROLE ${applicationRole}`);
      await ensureDatabase(client, name);
    }
  });
  await Promise.all(names.map((name) => connected(`${superuserUrl}/${name}`, grantRows)));
  return new Map(
    names.map((name) => [
      name,
      {
        url: urlAs(superuserUrl, `${name}_app`, name),
        migratorUrl: urlAs(superuserUrl, migratorRole, name),
      },
    ]),
  );
}

async function ensureRole(client: Client, role: string, properties: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${escapeIdentifier(role)} ${properties}`);
}

async function ensureDatabase(client: Client, name: string): Promise<void> {
  const database = escapeIdentifier(name);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${migratorRole}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${escapeIdentifier(`${name}_app`)}`);
}

/** Read models are written freely; the event store's own migration takes UPDATE and DELETE away again from its tables. */
async function grantRows(client: Client): Promise<void> {
  const defaults = `ALTER DEFAULT PRIVILEGES FOR ROLE ${migratorRole} GRANT`;
  await client.query(`${defaults} SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${applicationRole}`);
  await client.query(`${defaults} USAGE, SELECT ON SEQUENCES TO ${applicationRole}`);
}

async function connected(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function login(superuserUrl: string, role: string): string {
  return `LOGIN PASSWORD ${escapeLiteral(passwordOf(superuserUrl, role))}`;
}

function urlAs(superuserUrl: string, role: string, database: string): string {
  const url = new URL(superuserUrl);
  url.username = role;
  url.password = passwordOf(superuserUrl, role);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Each role's password follows from the superuser's, so that one secret is kept. */
function passwordOf(superuserUrl: string, role: string): string {
  return createHmac('sha256', new URL(superuserUrl).password).update(role).digest('hex');
}
