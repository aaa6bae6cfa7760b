import { Client } from 'pg';
import { timeouts } from '../connection';
import { backoff } from './wakeup';

/** What hangs on a session and is lost with it: locks held, channels listened to. */
export interface SessionListener {
  connected(): void;
  lost?(): void;
  notified?(channel: string, payload: string, own: boolean): void;
}

/** One connection for locks and notifications, opened again with back-off whenever it breaks. */
export class PostgresSession {
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;
  private busy: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<SessionListener>();

  constructor(
    private readonly url: string,
    private readonly applicationName = 'doorstep session',
  ) {
    void this.connect(1);
  }

  get connected(): boolean {
    return this.client !== undefined;
  }

  add(listener: SessionListener): void {
    this.listeners.add(listener);
    if (this.connected) listener.connected();
  }

  /** Rows of a statement. Throws when the session is broken just now. */
  query<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const turn = this.busy.then(async () => {
      if (this.client === undefined) throw Object.assign(new Error('connection terminated'), { code: '08003' });
      return (await this.client.query<R>(text, [...values])).rows;
    });
    this.busy = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(attempt: number): Promise<void> {
    const { connectionTimeoutMillis } = timeouts;
    const client = new Client({
      connectionString: this.url,
      application_name: this.applicationName,
      keepAlive: true,
      connectionTimeoutMillis,
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ channel, payload, processId }) => {
      const own = processId === (client as Client & { processID?: number }).processID;
      for (const listener of this.listeners) listener.notified?.(channel, payload ?? '', own);
    });
    try {
      await client.connect();
      await client.query('set synchronous_commit = off');
    } catch {
      await client.end().catch(() => undefined);
      if (!this.closed) this.retry = setTimeout(() => void this.connect(attempt + 1), backoff(attempt, 100, 1_000));
      return;
    }
    if (this.closed) return void client.end().catch(() => undefined);
    this.client = client;
    for (const listener of this.listeners) listener.connected();
  }

  private lose(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    for (const listener of this.listeners) listener.lost?.();
    if (!this.closed) void this.connect(1);
  }
}
