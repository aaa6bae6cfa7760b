import { randomUUID } from 'node:crypto';
import { until } from '@doorstep/testing';
import { transportContract } from '../transport.contract';
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
