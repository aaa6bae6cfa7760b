import { CompressionTypes, Kafka, logLevel } from 'kafkajs';
import { Envelope, partitionOf } from '@doorstep/messaging';

const batch = 4_000;

const clientOf = (brokers: readonly string[]) =>
  new Kafka({ brokers: [...brokers], clientId: 'bare', logLevel: logLevel.NOTHING });

/** Sends envelopes, serialised beforehand, to a topic as the relay does: page, acknowledgement, compression, headers; returns the rate a second. */
export async function produceBare(
  brokers: readonly string[],
  topic: string,
  partitions: number,
  envelopes: readonly Envelope[],
): Promise<number> {
  const producer = clientOf(brokers).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const messages = envelopes.map((envelope) => ({
    key: envelope.subject,
    partition: partitionOf(envelope.subject, partitions),
    value: JSON.stringify({ ...envelope, position: String(envelope.position) }),
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      ce_correlationid: envelope.correlationid,
    },
  }));
  const started = performance.now();
  for (let first = 0; first < messages.length; first += batch) {
    const page = messages.slice(first, first + batch);
    await producer.send({ topic, acks: -1, compression: CompressionTypes.GZIP, messages: page });
  }
  const seconds = (performance.now() - started) / 1_000;
  await producer.disconnect();
  return envelopes.length / seconds;
}

/** Reads a topic from its beginning and parses every record; returns the rate a second since it joined its group. */
export async function consumeBare(
  brokers: readonly string[],
  topic: string,
  group: string,
  count: number,
): Promise<number> {
  const consumer = clientOf(brokers).consumer({ groupId: group });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  let seen = 0;
  let all: () => void;
  const arrived = new Promise<void>((resolve) => (all = resolve));
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch: { messages } }) => {
      for (const { value } of messages) {
        const { type } = JSON.parse(String(value)) as Envelope;
        if (type === 'bank.deposited.v1') seen += 1;
      }
      if (seen >= count) all();
    },
  });
  const joined = performance.now();
  await arrived;
  const seconds = (performance.now() - joined) / 1_000;
  await consumer.disconnect();
  return seen / seconds;
}
