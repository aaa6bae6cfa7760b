import { PooledDatabase, PostgresLeases, PostgresSession } from '@doorstep/event-store';
import { LogSubscription, ReadableLog } from '../log-subscription';
import { partitionOf } from '../topics';
import { PartitionBatch, Publication, SubscribeOptions, Subscription, Transport } from '../transport';
import { countBeyond, Cursor, readLog, toBatches } from './log-reader';

export interface PostgresLogOptions {
  /** The log's own database, migrated with `messageLogMigrations`. */
  readonly url: string;
  /** Partitions of every topic, fixed when the log is first opened (4). */
  readonly partitions?: number;
  readonly connections?: number;
  /** Milliseconds between looks at the log when no notification comes (1,000). */
  readonly pollMs?: number;
}

const channel = 'message_log';
const pageSize = 2_000;
const announceAfterMs = 2;

/** Opens the log. Throws when its database cannot be reached or is not migrated. */
export async function openPostgresLog(options: PostgresLogOptions): Promise<PostgresLog> {
  const db = new PooledDatabase({ url: options.url, connections: options.connections ?? 3 });
  try {
    await db.query('update message_log.head set partitions = $1 where partitions is null', [options.partitions ?? 4]);
    const [head] = await db.query<{ partitions: number }>('select partitions from message_log.head');
    return new PostgresLog(db, options, (head as { partitions: number }).partitions);
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** The embedded transport: a table in commit order, read by every subscriber from its own checkpoint. */
export class PostgresLog implements Transport, ReadableLog {
  readonly leases: PostgresLeases;
  private readonly session: PostgresSession;
  private readonly subscriptions = new Set<LogSubscription>();
  private readonly wakes = new Set<() => void>();
  private readonly poll: NodeJS.Timeout;
  private announcement: NodeJS.Timeout | undefined;
  private seen = 0;

  constructor(
    private readonly db: PooledDatabase,
    { url, pollMs = 1_000 }: PostgresLogOptions,
    readonly partitionCount: number,
  ) {
    this.session = new PostgresSession(url, 'doorstep log');
    this.session.add({
      connected: () =>
        void this.session.query(`listen ${channel}`).then(
          () => this.wake(),
          () => undefined,
        ),
      notified: (_channel, _payload, own) => own || this.wake(),
    });
    this.leases = new PostgresLeases(this.session);
    this.poll = setInterval(() => void this.look().catch(() => undefined), pollMs);
  }

  async relayedUpTo(source: string): Promise<number> {
    const [row] = await this.db.query<{ position: string }>(
      'select position from message_log.sources where source = $1',
      [source],
    );
    return Number(row?.position ?? 0);
  }

  async partitions(): Promise<number> {
    return this.partitionCount;
  }

  async publish({ source, after, watermark, messages }: Publication): Promise<boolean> {
    const rows = messages.map(({ topic, envelope }) => ({
      topic,
      partition: partitionOf(envelope.subject, this.partitionCount),
      envelope,
    }));
    const [row] = await this.db.query<{ published: boolean }>(
      'select message_log.publish($1, $2, $3, $4, $5::jsonb) as published',
      [source, after, watermark.position, watermark.recordedAt, JSON.stringify(rows)],
    );
    if (row?.published !== true) return false;
    this.wake();
    this.announcement ??= setTimeout(() => this.announce(), announceAfterMs);
    return true;
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const subscription = new LogSubscription(this, options);
    this.subscriptions.add(subscription);
    return {
      lag: () => subscription.lag(),
      close: async () => {
        this.subscriptions.delete(subscription);
        await subscription.close();
      },
    };
  }

  async close(): Promise<void> {
    clearInterval(this.poll);
    clearTimeout(this.announcement);
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await this.leases.close();
    await this.session.close();
    await this.db.close();
  }

  async read(cursors: readonly Cursor[]): Promise<readonly PartitionBatch[]> {
    return toBatches(await readLog(this.db, cursors, pageSize), cursors, pageSize);
  }

  async count(cursors: readonly Cursor[]): Promise<number> {
    return cursors.length === 0 ? 0 : countBeyond(this.db, cursors, 1_000_000);
  }

  onPublished(wake: () => void): () => void {
    this.wakes.add(wake);
    return () => this.wakes.delete(wake);
  }

  private wake(): void {
    for (const wake of this.wakes) wake();
  }

  private announce(): void {
    this.announcement = undefined;
    this.session.query(`notify ${channel}`).catch(() => undefined);
  }

  private async look(): Promise<void> {
    if (this.wakes.size === 0) return;
    const [head] = await this.db.query<{ offset: string }>('select "offset" from message_log.head');
    const offset = Number(head?.offset ?? 0);
    if (offset !== this.seen) this.wake();
    this.seen = offset;
  }
}
