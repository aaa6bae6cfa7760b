import { partitionOf } from '../topics';
import { Publication, SubscribeOptions, Subscription, Transport, Watermark } from '../transport';
import { KafkaClient, KafkaSettings } from './kafka-client';
import { KafkaSubscription } from './kafka-subscription';
import { RelayedSources } from './relayed-sources';
import { driftOf, Replication, TopicSettings, TopicTable } from './topic-table';
import { Watermarks } from './watermarks';
import { batchesOf, messageRecord } from './wire';

export interface KafkaTransportOptions {
  readonly settings: KafkaSettings;
  /** Every topic of the platform. */
  readonly topics: TopicTable;
  readonly replication: Replication;
  /** Told of a record that is no CloudEvent of ours; it is passed over. */
  readonly onUnreadable?: (topic: string, partition: number, offset: number) => void;
}

/** The topic in which relays note how far they are. */
export const relaysTopic = 'doorstep.relays';
export const relaysSettings: TopicSettings = { partitions: 1, retentionMs: -1, compacted: true };

/** Opens the transport on a cluster that has the topics. Throws `BrokerRefused`, or an error that names the topics that are missing. */
export async function openKafkaTransport(options: KafkaTransportOptions): Promise<KafkaTransport> {
  const client = new KafkaClient(options.settings);
  try {
    const wrong = (await driftOf(client, { ...options.topics, [relaysTopic]: relaysSettings }, options.replication))
      .filter(({ setting }) => setting === 'topic' || setting === 'partitions')
      .map(({ topic, setting }) => `${topic} (${setting})`);
    if (wrong.length > 0) throw new Error(`the cluster's topics are not those of the table: ${wrong.join(', ')}`);
    const relayed = new RelayedSources(client, relaysTopic);
    await relayed.start();
    return new KafkaTransport(client, relayed, options);
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** Apache Kafka as a transport. Messages travel at least once; the consumer's checkpoints tell a message from its duplicate. */
export class KafkaTransport implements Transport {
  private readonly subscriptions = new Set<KafkaSubscription>();
  private readonly watermarks: Watermarks;
  /** What was sent last of a source while its advance has not been answered yet. */
  private readonly advancing = new Map<string, { readonly position: number; readonly accepted: Promise<boolean> }>();

  constructor(
    private readonly client: KafkaClient,
    private readonly relayed: RelayedSources,
    private readonly options: KafkaTransportOptions,
  ) {
    this.watermarks = new Watermarks((source, records) => client.send(source, records), options.topics);
  }

  relayedUpTo(source: string): Promise<number> {
    return this.relayed.upTo(source);
  }

  async partitions(topic: string): Promise<number> {
    return this.settingsOf(topic).partitions;
  }

  async publish({ source, after, watermark, messages, onSent }: Publication): Promise<boolean> {
    const before = this.advancing.get(source);
    if (before?.position !== after && this.relayed.latest(source) !== after) return false;
    const told = messages.map(({ topic, envelope }) =>
      messageRecord(topic, partitionOf(envelope.subject, this.settingsOf(topic).partitions), envelope),
    );
    for (const batch of batchesOf([...told, ...this.watermarks.with(told, watermark)]))
      await this.client.send(source, batch);
    this.watermarks.sent(watermark);
    const accepted = this.advance(before?.accepted, after, watermark);
    const advancing = { position: watermark.position, accepted };
    this.advancing.set(source, advancing);
    onSent?.();
    return accepted.finally(() => this.advancing.get(source) === advancing && this.advancing.delete(source));
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const subscription = new KafkaSubscription(this.client, options, this.options.onUnreadable ?? (() => undefined));
    await subscription.join();
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
    this.watermarks.close();
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await this.relayed.close();
    await this.client.close();
  }

  private async advance(before: Promise<boolean> | undefined, after: number, watermark: Watermark): Promise<boolean> {
    return ((await before) ?? true) && this.relayed.advance(after, watermark);
  }

  private settingsOf(topic: string): TopicSettings {
    const settings = this.options.topics[topic];
    if (settings === undefined) throw new Error(`${topic} is in no table of topics`);
    return settings;
  }
}
