import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';

/** One database of the running platform, read as the superuser. */
export interface Store {
  readonly database: string;
  query<R>(text: string, values?: readonly unknown[]): Promise<readonly R[]>;
}

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

export const nameOf = (service: string): string => service.replaceAll('-', '_');

/** The databases of a platform by their names without `doorstep_`, wherever its PostgreSQL listens at the moment. */
export class Stores extends Map<string, Store> {
  private pools: readonly Pool[] = [];

  constructor(private readonly data: string) {
    super();
  }

  /** The superuser's address, without a database. */
  url(): string {
    const password = readFileSync(join(this.data, 'postgres/superuser.secret'), 'utf8').trim();
    const [, , , port] = readFileSync(join(this.data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
    return `postgres://doorstep:${password}@127.0.0.1:${port}`;
  }

  /** The process id of PostgreSQL itself. */
  postmaster(): number {
    return parseInt(readFileSync(join(this.data, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);
  }

  async open(): Promise<void> {
    await this.close();
    const url = this.url();
    this.pools = [...services.map(nameOf), 'log'].map((database) => {
      const pool = new Pool({
        connectionString: `${url}/doorstep_${database}`,
        max: 2,
        connectionTimeoutMillis: 30_000,
      });
      pool.on('error', () => undefined);
      this.set(database, { database, query: async (text, values = []) => (await pool.query(text, [...values])).rows });
      return pool;
    });
  }

  /** Locks a table of a service against everybody; resolves with what lets it go. */
  async lock(service: string, table: string): Promise<() => Promise<void>> {
    const client = new Client({ connectionString: `${this.url()}/doorstep_${nameOf(service)}` });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    return () => client.end();
  }

  async close(): Promise<void> {
    const closing = this.pools;
    this.pools = [];
    await Promise.all(closing.map((pool) => pool.end().catch(() => undefined)));
  }

  of(service: string): Store {
    const store = this.get(nameOf(service));
    if (store === undefined) throw new Error(`no database of ${service}`);
    return store;
  }
}
