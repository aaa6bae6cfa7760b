import { randomUUID } from 'node:crypto';
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
