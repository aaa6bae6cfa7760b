import { backoff, Leadership, Leases, Pace, pause, Wakeup } from '@doorstep/event-store';
import { PartitionBatch, SubscribeOptions, Subscription } from './transport';
import { Cursor } from './postgres-log/log-reader';

/** What a log offers its subscriptions. */
export interface ReadableLog {
  readonly leases: Leases;
  readonly partitionCount: number;
  read(cursors: readonly Cursor[]): Promise<readonly PartitionBatch[]>;
  count(cursors: readonly Cursor[]): Promise<number>;
  onPublished(wake: () => void): () => void;
}

/** A partition held by this member, with its cursor by topic. */
type Holding = Map<string, number>;

/** Watermarks of every source reach every member: met in batches they cost one transaction instead of one each. */
const pagesApartMs = 30;
/** After a page with so many records there are more: waiting would save nothing. */
const fullPage = 500;

/** One member of a group: holds the partitions whose lease it has, and reads them together, a page at a time. */
export class LogSubscription implements Subscription {
  private readonly wakeup = new Wakeup();
  private readonly pace = new Pace(pagesApartMs);
  private readonly holdings = new Map<number, Holding>();
  private readonly leaderships: readonly Leadership[];
  private readonly stopping = new AbortController();
  private readonly unsubscribe: () => void;
  private readonly reading: Promise<void>;
  private delivering: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: ReadableLog,
    private readonly options: SubscribeOptions,
  ) {
    this.unsubscribe = log.onPublished(() => this.wakeup.wake());
    this.leaderships = Array.from({ length: log.partitionCount }, (_, partition) =>
      log.leases.lead(`group:${options.group}:${partition}`, (signal) => this.hold(partition, signal)),
    );
    this.reading = this.read();
  }

  async lag(): Promise<number> {
    return this.log.count(this.cursors());
  }

  async close(): Promise<void> {
    this.stopping.abort();
    this.unsubscribe();
    this.wakeup.wake();
    await this.reading;
    await Promise.all(this.leaderships.map((leadership) => leadership.stop()));
  }

  /** Holds a partition until the lease ends, and lets it go only when nothing of it is being delivered. */
  private async hold(partition: number, signal: AbortSignal): Promise<void> {
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    for (let attempt = 1; !signal.aborted && !this.holdings.has(partition); attempt += 1) {
      try {
        this.holdings.set(partition, await this.begin(partition));
      } catch {
        await pause(backoff(attempt), signal);
      }
    }
    this.wakeup.wake();
    if (!signal.aborted) await aborted;
    this.holdings.delete(partition);
    await this.delivering;
  }

  private async begin(partition: number): Promise<Holding> {
    const { topics, checkpointOf } = this.options;
    const offsets = await Promise.all(topics.map((topic) => checkpointOf(topic, partition)));
    return new Map(topics.map((topic, index) => [topic, offsets[index] as number]));
  }

  private async read(): Promise<void> {
    let failures = 0;
    let read = 0;
    while (!this.stopping.signal.aborted) {
      try {
        if (read < fullPage) await this.pace.next(this.stopping.signal);
        read = await this.page();
        if (read === 0) await this.wakeup.sleep(60_000);
        failures = 0;
      } catch {
        failures += 1;
        await pause(backoff(failures, 20, 2_000), this.stopping.signal);
        await this.rewind().catch(() => undefined);
      }
    }
  }

  /** Delivers one page and returns how many records it had. */
  private async page(): Promise<number> {
    const holdings = new Map(this.holdings);
    const cursors = this.cursors();
    if (cursors.length === 0) return 0;
    const batches = await this.log.read(cursors);
    const held = batches.filter(({ partition }) => this.holdings.get(partition) === holdings.get(partition));
    if (held.length > 0) {
      const delivery = this.options.deliver(held);
      this.delivering = delivery.catch(() => undefined);
      await delivery;
    }
    for (const { topic, partition, records } of held) {
      holdings.get(partition)?.set(topic, records.at(-1)?.offset ?? 0);
    }
    return batches.reduce((sum, { records }) => sum + records.length, 0);
  }

  private async rewind(): Promise<void> {
    for (const partition of this.holdings.keys()) {
      const fresh = await this.begin(partition);
      if (this.holdings.has(partition)) this.holdings.set(partition, fresh);
    }
  }

  private cursors(): readonly Cursor[] {
    return [...this.holdings].flatMap(([partition, offsets]) =>
      [...offsets].map(([topic, after]) => ({ topic, partition, after })),
    );
  }
}
