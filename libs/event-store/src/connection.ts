import { Client, ClientConfig, DatabaseError, QueryArrayConfig, types } from 'pg';

/** Rows as arrays of text, undecoded: each reader knows its columns. */
export type TextRow = readonly (string | null)[];

const asText = (text: string): string => text;
const undecoded = { getTypeParser: () => asText };
const jsonDecoded = {
  getTypeParser: (type: number): ((text: string) => unknown) => (type === types.builtins.JSONB ? JSON.parse : asText),
};
const transientStates = /^(08|25006|40|53|57)/;

/** True when an error is not the statement's own: the connection broke, or the server starts, stops, is full or gave up waiting. */
export function isTransient(error: unknown): boolean {
  return !(error instanceof DatabaseError) || transientStates.test(error.code ?? '');
}

/** A query whose rows come as arrays of text. With a `name` it is prepared once per connection. */
export function textQuery(name: string, text: string, values: readonly unknown[]): QueryArrayConfig {
  return { name, text, values: [...values], rowMode: 'array', types: undecoded };
}

/** {@link textQuery} with jsonb decoded, row by row, while the server still makes the next rows. */
export function jsonQuery(name: string, text: string, values: readonly unknown[]): QueryArrayConfig {
  return { ...textQuery(name, text, values), types: jsonDecoded };
}

/** How long a statement may run before the server ends it, and before the client gives the connection up. */
export const timeouts = { statement_timeout: 10_000, query_timeout: 15_000, connectionTimeoutMillis: 5_000 };

/** One connection for one query at a time, made when first used and made anew after it broke. */
export class Connection {
  private opened?: Promise<Client>;
  private current?: Client;
  private closed = false;

  constructor(
    private readonly config: ClientConfig,
    private readonly prepare: (client: Client) => Promise<void> = async () => undefined,
    private readonly onLost: () => void = () => undefined,
  ) {}

  async open(): Promise<void> {
    await this.client();
  }

  async query(query: QueryArrayConfig): Promise<TextRow[]> {
    const client = await this.client();
    try {
      return (await client.query<(string | null)[]>(query)).rows;
    } catch (error) {
      if (isTransient(error)) this.drop(client);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    const client = await this.opened?.catch(() => undefined);
    this.opened = undefined;
    await client?.end();
  }

  private client(): Promise<Client> {
    if (this.closed) throw new Error('the store is closed');
    this.opened ??= this.connect().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async connect(): Promise<Client> {
    const client = new Client({ ...timeouts, keepAlive: true, ...this.config });
    client.on('error', () => this.drop(client));
    client.on('end', () => this.drop(client));
    try {
      await client.connect();
      await this.prepare(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.current = client;
    return client;
  }

  private drop(client: Client): void {
    if (this.closed || this.current !== client) return;
    this.current = undefined;
    this.opened = undefined;
    client.end().catch(() => undefined);
    this.onLost();
  }
}
