import { Pool, PoolClient, PoolConfig, QueryArrayConfig } from 'pg';
import { isTransient, timeouts } from './connection';
import { StoreUnavailable } from './errors';
import { Database, Sql } from './sql';

export interface DatabaseOptions {
  readonly url: string;
  readonly connections?: number;
  /** How long a read is tried again while the database is away. */
  readonly patienceMs?: number;
}

const retryAfterMs = 100;

/** A small pool of connections to one database. Reads outlive a restart of the server; a broken transaction throws. */
export class PooledDatabase implements Database {
  private readonly pool: Pool;
  private readonly patienceMs: number;

  constructor({ url, connections = 2, patienceMs = 5_000 }: DatabaseOptions, config: PoolConfig = {}) {
    this.patienceMs = patienceMs;
    this.pool = new Pool({ ...timeouts, connectionString: url, max: connections, keepAlive: true, ...config });
    this.pool.on('error', () => undefined);
  }

  async query<R extends object = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.pool.query<R>(text, [...values])).rows;
  }

  /** Rows as arrays, of text unless the query decodes it; it only reads. Throws {@link StoreUnavailable} when patience ends. */
  async read<R extends unknown[] = (string | null)[]>(query: QueryArrayConfig): Promise<R[]> {
    const started = performance.now();
    for (;;) {
      try {
        return takeRows(await this.pool.query<R>(query));
      } catch (error) {
        if (!isTransient(error)) throw error;
        if (this.pool.ending || performance.now() - started > this.patienceMs) {
          throw new StoreUnavailable('the event store cannot be reached', { cause: error });
        }
        await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
      }
    }
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(sqlOf(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** Rows left in pg's result outlive several collections; taken out of it, a page costs a third of the time in the collector. */
function takeRows<R extends unknown[]>(result: { rows: R[] }): R[] {
  const { rows } = result;
  result.rows = [];
  return rows;
}

function sqlOf(client: PoolClient): Sql {
  return {
    query: async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await client.query<R>(text, [...values])).rows,
  };
}
