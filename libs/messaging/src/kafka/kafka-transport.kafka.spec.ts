import { randomBytes, randomUUID } from 'node:crypto';
import { until } from '@doorstep/testing';
import { message, transportContract } from '../transport.contract';
import { KafkaClient } from './kafka-client';
import { KafkaTransport, openKafkaTransport, relaysSettings, relaysTopic } from './kafka-transport';
import { applyTopics, TopicTable } from './topic-table';

const brokers = (process.env['DOORSTEP_TEST_KAFKA'] ?? '').split(',');
const replication = { replicas: 1, minInSync: 1 };
const topics: TopicTable = {
  'doorstep.bank.account.v1': { partitions: 3, retentionMs: -1 },
  'doorstep.bank.card.v1': { partitions: 3, retentionMs: -1 },
};

transportContract('Kafka', async () => {
  const settings = { brokers, clientId: 'spec', prefix: `spec-${randomUUID()}.` };
  const client = new KafkaClient(settings);
  await applyTopics(client, { ...topics, [relaysTopic]: relaysSettings }, replication);
  const opened: KafkaTransport[] = [];
  return {
    open: async () => {
      opened.push(await openKafkaTransport({ settings, topics, replication }));
      return opened.at(-1) as KafkaTransport;
    },
    close: async () => {
      await Promise.all(opened.map((transport) => transport.close()));
      await client.close();
    },
  };
});

it('brings watermarks to every partition although the clock was put back an hour', async () => {
  const settings = { brokers, clientId: 'spec', prefix: `spec-${randomUUID()}.` };
  const client = new KafkaClient(settings);
  await applyTopics(client, { ...topics, [relaysTopic]: relaysSettings }, replication);
  const transport = await openKafkaTransport({ settings, topics, replication });
  const reached = new Map<string, number>();
  const topic = 'doorstep.bank.account.v1';
  await transport.subscribe({
    group: 'readers',
    topics: [topic],
    checkpointOf: async () => -1,
    async deliver(batches) {
      for (const { partition, records } of batches)
        for (const record of records)
          if (record.kind === 'watermark') reached.set(`${topic}/${partition}`, record.watermark.position);
    },
  });
  const publish = (position: number) => {
    const watermark = { source: 'bank', position, recordedAt: position };
    return transport.publish({ source: 'bank', after: position - 1, watermark, messages: [] });
  };
  const ahead = Date.now() + 3_600_000;
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => ahead);
  try {
    await publish(1);
  } finally {
    clock.mockRestore();
  }
  await publish(2);
  await until(() => reached.size === 3 && [...reached.values()].every((position) => position === 2));
  await transport.close();
  await client.close();
});

it('takes the next publication while the answer to the one before is still to come', async () => {
  const settings = { brokers, clientId: 'spec', prefix: `spec-${randomUUID()}.` };
  const client = new KafkaClient(settings);
  await applyTopics(client, { ...topics, [relaysTopic]: relaysSettings }, replication);
  await client.close();
  const [one, other] = [
    await openKafkaTransport({ settings, topics, replication }),
    await openKafkaTransport({ settings, topics, replication }),
  ];
  const publishing = (after: number) => {
    let answer = Promise.resolve(false);
    const sent = new Promise<void>((onSent) => {
      const watermark = { source: 'bank', position: after + 1, recordedAt: after };
      answer = one.publish({ source: 'bank', after, watermark, messages: [], onSent });
    });
    return sent.then(() => ({ answer }));
  };
  const answers = [await publishing(0), await publishing(1), await publishing(2)].map(({ answer }) => answer);
  expect(await Promise.all(answers)).toEqual([true, true, true]);
  expect(await other.relayedUpTo('bank')).toBe(3);
  await Promise.all([one.close(), other.close()]);
});

it('passes over what is no advance in the topic of relayed sources', async () => {
  const settings = { brokers, clientId: 'spec', prefix: `spec-${randomUUID()}.` };
  const client = new KafkaClient(settings);
  await applyTopics(client, { ...topics, [relaysTopic]: relaysSettings }, replication);
  const transport = await openKafkaTransport({ settings, topics, replication });
  for (const value of ['rubbish', 'null', '{}', '{"id":"1","after":0,"position":"7"}'])
    await client.send('stranger', [{ topic: relaysTopic, partition: 0, key: 'bank', value }]);
  expect(await transport.relayedUpTo('bank')).toBe(0);
  const watermark = { source: 'bank', position: 1, recordedAt: 1 };
  expect(await transport.publish({ source: 'bank', after: 0, watermark, messages: [] })).toBe(true);
  await transport.close();
  await client.close();
});

it('fetches no more than may wait while what it has cannot be delivered', async () => {
  const settings = { brokers, clientId: 'spec', prefix: `spec-${randomUUID()}.` };
  const client = new KafkaClient(settings);
  await applyTopics(client, { ...topics, [relaysTopic]: relaysSettings }, replication);
  const transport = await openKafkaTransport({ settings, topics, replication });
  const page = 4_000;
  const pages = 12;
  for (let after = 0; after < pages * page; after += page) {
    const messages = Array.from({ length: page }, (_, at) => {
      const { topic, envelope } = message(after + at + 1, `account-${at}`);
      return { topic, envelope: { ...envelope, data: { noise: randomBytes(400).toString('hex') } } };
    });
    const watermark = { source: 'bank', position: after + page, recordedAt: after };
    expect(await transport.publish({ source: 'bank', after, watermark, messages })).toBe(true);
  }
  const failsUntil = performance.now() + 4_000;
  const delivered: number[] = [];
  const reached = new Map<number, number>();
  await transport.subscribe({
    group: 'readers',
    topics: ['doorstep.bank.account.v1'],
    checkpointOf: async (_, partition) => reached.get(partition) ?? -1,
    async deliver(batches) {
      if (performance.now() < failsUntil) throw new Error('not now');
      delivered.push(batches.reduce((sum, { records }) => sum + records.length, 0));
      for (const { partition, records } of batches) reached.set(partition, records.at(-1)?.offset ?? -1);
    },
  });
  await until(() => delivered.reduce((sum, records) => sum + records, 0) >= pages * page);
  expect(Math.max(...delivered)).toBeLessThan(20_000);
  await transport.close();
  await client.close();
}, 60_000);
