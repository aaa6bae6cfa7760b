import { CompressionTypes, Kafka, logLevel } from 'kafkajs';
import { Envelope, partitionOf } from '@doorstep/messaging';

const batch = 1_000;

const clientOf = (brokers: readonly string[]) =>
  new Kafka({ brokers: [...brokers], clientId: 'bare', logLevel: logLevel.NOTHING });

/** Sends envelopes to a topic with the same acknowledgement and compression as the relay; returns the rate a second. */
export async function produceBare(
  brokers: readonly string[],
  topic: string,
  partitions: number,
  envelopes: readonly Envelope[],
): Promise<number> {
  const producer = clientOf(brokers).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const started = performance.now();
  for (let first = 0; first < envelopes.length; first += batch) {
    const messages = envelopes.slice(first, first + batch).map((envelope) => ({
      key: envelope.subject,
      partition: partitionOf(envelope.subject, partitions),
      value: JSON.stringify(envelope),
    }));
    await producer.send({ topic, acks: -1, compression: CompressionTypes.GZIP, messages });
  }
  const seconds = (performance.now() - started) / 1_000;
  await producer.disconnect();
  return envelopes.length / seconds;
}

/** Reads a topic from its beginning and parses every record; returns the rate a second. */
export async function consumeBare(
  brokers: readonly string[],
  topic: string,
  group: string,
  count: number,
): Promise<number> {
  const consumer = clientOf(brokers).consumer({ groupId: group });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  let first = 0;
  let seen = 0;
  const seconds = await new Promise<number>((resolve, reject) => {
    const eachBatch = async ({ batch: { messages } }: { batch: { messages: { value: Buffer | null }[] } }) => {
      if (seen === 0) first = performance.now();
      for (const { value } of messages) {
        const { type } = JSON.parse(String(value)) as Envelope;
        if (type === 'bank.deposited.v1') seen += 1;
      }
      if (seen >= count) resolve((performance.now() - first) / 1_000);
    };
    consumer.run({ autoCommit: false, eachBatch }).catch(reject);
  });
  await consumer.disconnect();
  return seen / seconds;
}
