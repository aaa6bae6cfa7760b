import { randomUUID } from 'node:crypto';
import { BrokerRefused } from './broker-refused';
import { KafkaClient } from './kafka-client';
import { openKafkaTransport } from './kafka-transport';
import { applyTopics, driftOf, TopicTable } from './topic-table';

const brokers = (process.env['DOORSTEP_TEST_KAFKA'] ?? '').split(',');
const replication = { replicas: 1, minInSync: 1 };
const prefix = `spec-${randomUUID()}.`;
const table: TopicTable = {
  'doorstep.bank.account.v1': { partitions: 3, retentionMs: -1 },
  'doorstep.bank.card.v1': { partitions: 1, retentionMs: 60_000, compacted: true },
};

let client: KafkaClient;
beforeAll(() => {
  client = new KafkaClient({ brokers, clientId: 'spec', prefix });
});
afterAll(() => client.close());

it('shows what is missing, makes it so, and then shows nothing', async () => {
  expect(await driftOf(client, table, replication)).toEqual([
    { topic: `${prefix}doorstep.bank.account.v1`, setting: 'topic', wanted: 'exists' },
    { topic: `${prefix}doorstep.bank.card.v1`, setting: 'topic', wanted: 'exists' },
  ]);
  expect(await applyTopics(client, table, replication)).toEqual([]);
  expect(await driftOf(client, table, replication)).toEqual([]);
});

it('mends settings, but never the number of partitions', async () => {
  const wanted: TopicTable = {
    'doorstep.bank.account.v1': { partitions: 6, retentionMs: 120_000 },
    'doorstep.bank.card.v1': { partitions: 1, retentionMs: -1 },
  };
  const partitions = {
    topic: `${prefix}doorstep.bank.account.v1`,
    setting: 'partitions',
    wanted: '6',
    found: '3',
  };
  const drift = await driftOf(client, wanted, replication);
  expect(drift).toContainEqual(partitions);
  expect(drift.map(({ setting }) => setting)).toEqual(
    expect.arrayContaining(['retention.ms', 'cleanup.policy', 'partitions']),
  );
  expect(await applyTopics(client, wanted, replication)).toEqual([partitions]);
  expect(await driftOf(client, wanted, replication)).toEqual([partitions]);
});

it('opens no transport on a cluster without the topics, and names them', async () => {
  const settings = { brokers, clientId: 'spec', prefix: `${prefix}other.` };
  await expect(openKafkaTransport({ settings, topics: table, replication })).rejects.toThrow(
    /doorstep\.bank\.account\.v1 \(topic\)/,
  );
});

it('says in one sentence that no broker answers', async () => {
  const nobody = new KafkaClient({ brokers: ['127.0.0.1:1'], clientId: 'spec' });
  const asked = nobody.administer((admin) => admin.listTopics());
  await expect(asked).rejects.toThrow(BrokerRefused);
  await expect(asked).rejects.toThrow(/^A Kafka broker that is needed does not answer/);
  await nobody.close();
});

it('says in one sentence that a topic does not exist, or a message is too large', async () => {
  const record = { topic: 'doorstep.bank.nowhere.v1', partition: 0, key: 'a', value: 'b' };
  await expect(client.send('bank', [record])).rejects.toThrow(/apply the table of topics first/);
  const random = Array.from({ length: 400_000 }, () => randomUUID()).join('');
  const large = { topic: 'doorstep.bank.account.v1', partition: 0, key: 'a', value: random };
  await expect(client.send('bank', [large])).rejects.toThrow(/refuses a message of that size/);
});
