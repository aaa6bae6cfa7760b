import { randomUUID } from 'node:crypto';
import { ConnectionOptions } from 'node:tls';
import { Admin, CompressionTypes, Consumer, EachBatchPayload, Kafka, logLevel, Producer, SASLOptions } from 'kafkajs';
import { pause } from '@doorstep/event-store';
import RequestQueue from 'kafkajs/src/network/requestQueue';
import { refusalOf } from './broker-refused';
import { GroupOptions, Membership, OutgoingRecord } from './records';

/** How a cluster is reached. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Begins the names of all topics and groups, so that several platforms can share a cluster. */
  readonly prefix?: string;
  /** TLS with these certificates, or `true` for those the system trusts. */
  readonly tls?: ConnectionOptions | true;
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
  /** For how long a silent member of a group keeps its partitions (15,000). */
  readonly sessionTimeoutMs?: number;
}

const usualSessionTimeoutMs = 15_000;
const partitionsAtOnce = 64;
const restartAfterMs = 1_000;

/** The one place that knows kafkajs. What a broker refuses is thrown as `BrokerRefused`. */
export class KafkaClient {
  private readonly kafka: Kafka;
  private readonly prefix: string;
  private readonly sessionTimeoutMs: number;
  private readonly producers = new Map<string, Promise<Producer>>();
  private admin: Promise<Admin> | undefined;

  constructor(settings: KafkaSettings) {
    const { brokers, clientId, prefix = '', tls, sasl, sessionTimeoutMs = usualSessionTimeoutMs } = settings;
    this.prefix = prefix;
    this.sessionTimeoutMs = sessionTimeoutMs;
    this.kafka = new Kafka({
      brokers: [...brokers],
      clientId,
      ...(tls === undefined ? {} : { ssl: tls }),
      ...(sasl === undefined ? {} : { sasl: sasl as SASLOptions }),
      logLevel: logLevel.NOTHING,
      retry: { initialRetryTime: 50, maxRetryTime: 2_000, retries: 6 },
    });
  }

  /** The name of a topic or group as the cluster knows it. */
  named(name: string): string {
    return `${this.prefix}${name}`;
  }

  /**
   * Sends records, each partition's in their order, as an idempotent producer of its own named `by`; all in-sync replicas have them
   * when it returns. kafkajs resolves without the partitions whose leader moved to a broker that had answered already: only what it
   * names as acknowledged counts.
   */
  async send(by: string, records: readonly OutgoingRecord[]): Promise<void> {
    const byTopic = new Map<string, OutgoingRecord[]>();
    for (const record of records) {
      const known = byTopic.get(record.topic);
      if (known === undefined) byTopic.set(record.topic, [record]);
      else known.push(record);
    }
    const topicMessages = [...byTopic].map(([topic, messages]) => ({ topic: this.named(topic), messages }));
    try {
      const producer = await this.producer(by);
      const acknowledged = await producer.sendBatch({ acks: -1, compression: CompressionTypes.GZIP, topicMessages });
      const places = new Set(acknowledged.map(({ topicName, partition }) => `${topicName}/${partition}`));
      const lost = records.find(({ topic, partition }) => !places.has(`${this.named(topic)}/${partition}`));
      if (lost !== undefined) throw new Error(`nobody has acknowledged ${lost.topic}/${lost.partition}`);
    } catch (error) {
      await this.dropProducer(by);
      throw refusalOf(error);
    }
  }

  /** Joins a group and reads its partitions, each from where the group was noted to go on or else from the beginning; waits for the group. */
  async join({ group, topics, onBatch, onAssigned }: GroupOptions): Promise<Membership> {
    const consumer = this.kafka.consumer({
      groupId: this.named(group),
      sessionTimeout: this.sessionTimeoutMs,
      heartbeatInterval: this.sessionTimeoutMs / 5,
      rebalanceTimeout: this.sessionTimeoutMs * 2,
      maxWaitTimeInMs: 1_000,
      retry: { retries: 20, restartOnFailure: async () => !left },
    });
    let left = false;
    const { GROUP_JOIN, CRASH } = consumer.events;
    const unnamed = (topic: string) => topic.slice(this.prefix.length);
    consumer.on(GROUP_JOIN, ({ payload }) => {
      const dealt = Object.entries(payload.memberAssignment);
      onAssigned?.(Object.fromEntries(dealt.map(([topic, partitions]) => [unnamed(topic), partitions])));
    });
    const eachBatch = (payload: EachBatchPayload) => handle(consumer, payload, unnamed(payload.batch.topic), onBatch);
    const enter = async () => {
      await consumer.connect();
      await consumer.subscribe({ topics: topics.map((topic) => this.named(topic)), fromBeginning: true });
    };
    const run = () =>
      consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: partitionsAtOnce,
        eachBatch,
      });
    const restart = async (): Promise<void> => {
      await pause(restartAfterMs);
      if (!left) await enter().then(run).catch(restart);
      if (left) await consumer.disconnect().catch(() => undefined);
    };
    consumer.on(CRASH, ({ payload }) => {
      if (!payload.restart) void restart();
    });
    try {
      await enter();
      await run();
    } catch (error) {
      left = true;
      await consumer.disconnect().catch(() => undefined);
      throw refusalOf(error);
    }
    return {
      commit: (offsets) =>
        consumer.commitOffsets(
          offsets.map(({ topic, partition, next }) => ({ topic: this.named(topic), partition, offset: String(next) })),
        ),
      leave: async () => {
        left = true;
        await consumer.disconnect();
      },
    };
  }

  /** A name for a group of one that nobody else joins. */
  static newGroup(purpose: string): string {
    return `${purpose}-${randomUUID()}`;
  }

  /** Does administrative work; what the broker refuses is thrown as `BrokerRefused`. */
  async administer<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = (this.admin ??= this.connected(this.kafka.admin()));
    try {
      return await work(await admin);
    } catch (error) {
      void admin.then((failed) => failed.disconnect()).catch(() => undefined);
      if (this.admin === admin) this.admin = undefined;
      throw refusalOf(error);
    }
  }

  /** The offset after the last record of each partition of a topic. */
  async endOffsets(topic: string): Promise<ReadonlyMap<number, number>> {
    const offsets = await this.administer((admin) => admin.fetchTopicOffsets(this.named(topic)));
    return new Map(offsets.map(({ partition, high }) => [partition, Number(high)]));
  }

  async close(): Promise<void> {
    await Promise.all([...this.producers.keys()].map((by) => this.dropProducer(by)));
    await this.admin?.then((admin) => admin.disconnect()).catch(() => undefined);
  }

  private producer(by: string): Promise<Producer> {
    const known = this.producers.get(by);
    if (known !== undefined) return known;
    const made = this.connected(this.kafka.producer({ idempotent: true, maxInFlightRequests: 1 }));
    this.producers.set(by, made);
    return made;
  }

  /** An idempotent producer that failed may have lost its place in the sequence: the next send makes a new one. */
  private async dropProducer(by: string): Promise<void> {
    const dropped = this.producers.get(by);
    this.producers.delete(by);
    await dropped?.then((producer) => producer.disconnect()).catch(() => undefined);
  }

  private async connected<T extends { connect(): Promise<void> }>(one: T): Promise<T> {
    await one.connect();
    return one;
  }
}

async function handle(
  consumer: Consumer,
  { batch, isRunning, isStale, heartbeat, resolveOffset }: EachBatchPayload,
  topic: string,
  onBatch: GroupOptions['onBatch'],
): Promise<void> {
  const { partition } = batch;
  const records = batch.messages.map(({ offset, key, value }) => ({ offset: Number(offset), key, value }));
  await onBatch(
    { topic, partition, records },
    {
      holds: () => isRunning() && !isStale(),
      heartbeat,
      readFrom: (offset) => consumer.seek({ topic: batch.topic, partition, offset: String(offset) }),
    },
  );
  resolveOffset(batch.lastOffset());
}

const check = RequestQueue.prototype.scheduleCheckPendingRequests;
/** kafkajs wakes every millisecond on every connection even when nothing waits: ten idle consumers took 4 % of a core, 2 % now. */
RequestQueue.prototype.scheduleCheckPendingRequests = function (): void {
  if (this.pending.length > 0) check.call(this);
};
