import { pause } from '@doorstep/event-store';
import { sourceOf } from '../topics';
import { KafkaClient } from './kafka-client';

/** How a topic is kept. */
export interface TopicSettings {
  readonly partitions: number;
  /** How long messages are kept, in milliseconds; -1 for ever. */
  readonly retentionMs: number;
  /** Keeps at least the last message of each key, whatever its age. */
  readonly compacted?: true;
}

/** Every topic of the platform by name. */
export type TopicTable = Readonly<Record<string, TopicSettings>>;

export interface Replication {
  /** Copies of each partition. */
  readonly replicas: number;
  /** Copies that must have a message before it counts as sent. */
  readonly minInSync: number;
}

/** A difference between the table and the cluster. */
export interface Drift {
  readonly topic: string;
  readonly setting: string;
  readonly wanted: string;
  /** Absent where the topic itself is. */
  readonly found?: string;
}

const topicResource = 2;
const mostMessageBytes = 4_194_304;
const knownWithinMs = 30_000;
const knownEveryMs = 100;

/** The topics a source publishes to, with their partitions. */
export function topicsFrom(
  table: TopicTable,
  source: string,
): readonly (readonly [topic: string, partitions: number])[] {
  return Object.entries(table).flatMap(([topic, { partitions }]) =>
    sourceOf(topic) === source ? [[topic, partitions] as const] : [],
  );
}

/** What differs in the cluster from the table; nothing when all is as it should be. */
export async function driftOf(
  client: KafkaClient,
  topics: TopicTable,
  replication: Replication,
): Promise<readonly Drift[]> {
  const table = named(client, topics);
  const there = new Set(await client.administer((admin) => admin.listTopics()));
  const drifts = Object.keys(table)
    .filter((topic) => !there.has(topic))
    .map((topic): Drift => ({ topic, setting: 'topic', wanted: 'exists' }));
  const present = Object.keys(table).filter((topic) => there.has(topic));
  if (present.length === 0) return drifts;
  const metadata = await client.administer((admin) => admin.fetchTopicMetadata({ topics: present }));
  for (const { name, partitions } of metadata.topics) {
    const wanted = (table[name] as TopicSettings).partitions;
    if (partitions.length !== wanted)
      drifts.push({ topic: name, setting: 'partitions', wanted: `${wanted}`, found: `${partitions.length}` });
    const replicas = Math.min(...partitions.map((partition) => partition.replicas.length));
    if (replicas !== replication.replicas)
      drifts.push({ topic: name, setting: 'replicas', wanted: `${replication.replicas}`, found: `${replicas}` });
  }
  const { resources } = await client.administer((admin) =>
    admin.describeConfigs({
      includeSynonyms: false,
      resources: present.map((name) => ({ type: topicResource, name })),
    }),
  );
  for (const { resourceName, configEntries } of resources) {
    const found = new Map(configEntries.map(({ configName, configValue }) => [configName, configValue]));
    for (const [setting, wanted] of entriesOf(table[resourceName] as TopicSettings, replication)) {
      if (found.get(setting) !== wanted)
        drifts.push({ topic: resourceName, setting, wanted, found: found.get(setting) ?? '' });
    }
  }
  return drifts;
}

/**
 * Creates the topics that are missing and sets what differs. Partitions and replicas of a topic that exists stay as they are:
 * more partitions would break the order of keys. Returns what still differs.
 */
export async function applyTopics(
  client: KafkaClient,
  topics: TopicTable,
  replication: Replication,
): Promise<readonly Drift[]> {
  const table = named(client, topics);
  const drifts = await driftOf(client, topics, replication);
  const missing = drifts.filter(({ setting }) => setting === 'topic').map(({ topic }) => topic);
  await client.administer((admin) =>
    admin.createTopics({
      waitForLeaders: false,
      topics: missing.map((topic) => ({
        topic,
        numPartitions: (table[topic] as TopicSettings).partitions,
        replicationFactor: replication.replicas,
        configEntries: configOf(table[topic] as TopicSettings, replication),
      })),
    }),
  );
  if (missing.length > 0) await known(client, missing);
  const changed = new Set(drifts.filter(({ setting }) => setting.includes('.')).map(({ topic }) => topic));
  if (changed.size > 0)
    await client.administer((admin) =>
      admin.alterConfigs({
        validateOnly: false,
        resources: [...changed].map((name) => ({
          type: topicResource,
          name,
          configEntries: configOf(table[name] as TopicSettings, replication),
        })),
      }),
    );
  return drifts.filter(({ setting }) => setting === 'partitions' || setting === 'replicas');
}

/** Waits for topics that were just made: a broker other than the controller knows nothing of them yet, and kafkajs takes that for an answer. */
async function known(client: KafkaClient, topics: readonly string[]): Promise<void> {
  for (const until = performance.now() + knownWithinMs; ;) {
    try {
      const found = await client.administer((admin) => admin.fetchTopicMetadata({ topics: [...topics] }));
      if (found.topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return;
      if (performance.now() > until) throw new Error('topics that were made have no leaders');
    } catch (error) {
      if (performance.now() > until) throw error;
    }
    await pause(knownEveryMs);
  }
}

function named(client: KafkaClient, topics: TopicTable): TopicTable {
  return Object.fromEntries(Object.entries(topics).map(([topic, settings]) => [client.named(topic), settings]));
}

function configOf(settings: TopicSettings, replication: Replication): { name: string; value: string }[] {
  return entriesOf(settings, replication).map(([name, value]) => ({ name, value }));
}

function entriesOf(
  { retentionMs, compacted }: TopicSettings,
  { minInSync }: Replication,
): readonly (readonly [setting: string, value: string])[] {
  return [
    ['cleanup.policy', compacted ? 'compact' : 'delete'],
    ['retention.ms', String(retentionMs)],
    ['min.insync.replicas', String(minInSync)],
    ['max.message.bytes', String(mostMessageBytes)],
  ];
}
