import { Leases, MemoryLeases } from '@doorstep/event-store';
import { LogSubscription, ReadableLog } from '../log-subscription';
import { Cursor, LoggedMessage, LoggedSource, toBatches } from '../postgres-log/log-reader';
import { partitionOf } from '../topics';
import { PartitionBatch, Publication, SubscribeOptions, Subscription, Transport } from '../transport';

const pageSize = 500;

/** What a broker is to a transport: several memory transports over one act like several processes. */
export class MemoryBroker {
  readonly leases = new MemoryLeases();
  readonly messages: LoggedMessage[] = [];
  readonly sources = new Map<string, LoggedSource>();
  readonly wakes = new Set<() => void>();
  head = 0;

  constructor(readonly partitions = 4) {}
}

/** The twin of the transports for specs: same order, same watermarks, same groups, kept in memory as JSON. */
export class MemoryTransport implements Transport, ReadableLog {
  readonly leases: Leases;
  readonly partitionCount: number;
  private readonly subscriptions = new Set<Subscription>();

  constructor(private readonly broker = new MemoryBroker()) {
    this.leases = broker.leases;
    this.partitionCount = broker.partitions;
  }

  async relayedUpTo(source: string): Promise<number> {
    return this.broker.sources.get(source)?.position ?? 0;
  }

  async partitions(): Promise<number> {
    return this.partitionCount;
  }

  async publish({ source, after, watermark, messages }: Publication): Promise<boolean> {
    const broker = this.broker;
    if ((broker.sources.get(source)?.position ?? 0) !== after) return false;
    for (const { topic, envelope } of JSON.parse(JSON.stringify(messages)) as Publication['messages']) {
      broker.head += 1;
      const partition = partitionOf(envelope.subject, this.partitionCount);
      broker.messages.push({ topic, partition, offset: broker.head, envelope });
    }
    broker.head += 1;
    broker.sources.set(source, { ...watermark, source, offset: broker.head });
    setImmediate(() => broker.wakes.forEach((wake) => wake()));
    return true;
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const subscription = new LogSubscription(this, options);
    this.subscriptions.add(subscription);
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
  }

  async read(cursors: readonly Cursor[]): Promise<readonly PartitionBatch[]> {
    const messages = this.beyond(cursors).slice(0, pageSize);
    return toBatches({ messages, sources: [...this.broker.sources.values()] }, cursors, pageSize);
  }

  async count(cursors: readonly Cursor[]): Promise<number> {
    return this.beyond(cursors).length;
  }

  onPublished(wake: () => void): () => void {
    this.broker.wakes.add(wake);
    return () => this.broker.wakes.delete(wake);
  }

  private beyond(cursors: readonly Cursor[]): readonly LoggedMessage[] {
    return this.broker.messages.filter((message) =>
      cursors.some(
        ({ topic, partition, after }) =>
          message.topic === topic && message.partition === partition && message.offset > after,
      ),
    );
  }
}
