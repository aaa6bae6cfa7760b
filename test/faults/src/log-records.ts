import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { HurtPlatform } from './platform';
import { Dice } from './dice';
import { patienceMs, until } from './waiting';

export interface LogRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string | null;
  readonly value: string | null;
}

/** Writes records to topics behind the platform's back; those without a key or a message are no records of ours. */
export async function append(platform: HurtPlatform, records: readonly LogRecord[]): Promise<void> {
  const producer = kafkaOf(platform).producer();
  await producer.connect();
  try {
    for (const { topic, ...message } of records) await producer.send({ topic, acks: -1, messages: [message] });
  } finally {
    await producer.disconnect();
  }
}

/** All topics of the platform, by the names the cluster knows. */
export async function topicsOf(platform: HurtPlatform): Promise<readonly string[]> {
  const admin = kafkaOf(platform).admin();
  await admin.connect();
  try {
    const names = await admin.listTopics();
    return names.filter((name) => name.startsWith(`${platform.kafkaPrefix()}doorstep.`) && !/relay/.test(name)).sort();
  } finally {
    await admin.disconnect();
  }
}

/** Some of what topics hold by now, each partition's in its order. */
export async function someRecords(
  platform: HurtPlatform,
  topics: readonly string[],
  dice: Dice,
): Promise<readonly LogRecord[]> {
  const kafka = kafkaOf(platform);
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map<string, number>();
  for (const topic of topics)
    for (const { partition, high, low } of await admin.fetchTopicOffsets(topic))
      if (Number(high) > Number(low)) ends.set(`${topic}/${partition}`, Number(high));
  const groupId = `faults-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, sessionTimeout: 10_000 });
  const found: LogRecord[] = [];
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message: { offset, key, value } }) => {
        found.push({ topic, partition, key: key?.toString() ?? null, value: value?.toString() ?? null });
        if (Number(offset) + 1 >= (ends.get(`${topic}/${partition}`) ?? 0)) ends.delete(`${topic}/${partition}`);
      },
    });
    await until('the topics are read', () => ends.size === 0, patienceMs);
  } finally {
    await consumer.disconnect();
    await admin.disconnect();
  }
  const most = dice.whole(5, 60);
  return dice.happens(0.5) ? found.slice(-most) : found.slice(0, most);
}

function kafkaOf({ parts }: HurtPlatform): Kafka {
  return new Kafka({ brokers: [...(parts.kafka?.bootstrap ?? [])], clientId: 'faults', logLevel: logLevel.NOTHING });
}
