import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningKafka, startKafka } from '@doorstep/kafka';
import { BrokerRefused } from './broker-refused';
import { KafkaClient, KafkaSettings } from './kafka-client';
import { openKafkaTransport, relaysSettings, relaysTopic } from './kafka-transport';
import { applyTopics } from './topic-table';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-secured-kafka-'));
const topics = { 'doorstep.bank.account.v1': { partitions: 1, retentionMs: -1 } };
const replication = { replicas: 1, minInSync: 1 };
const clients: KafkaClient[] = [];
let kafka: RunningKafka;

beforeAll(async () => {
  kafka = await startKafka({
    brokers: 1,
    folder,
    users: [
      { name: 'doorstep', password: 'of-doorstep', trusted: true },
      { name: 'stranger', password: 'of-stranger', trusted: false },
    ],
  });
}, 60_000);
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await kafka.stop();
  rmSync(folder, { recursive: true, force: true });
});

function settingsOf(username: string, password: string): KafkaSettings {
  const { bootstrap, certificate } = kafka.secured as NonNullable<RunningKafka['secured']>;
  const sasl = { mechanism: 'scram-sha-512', username, password } as const;
  return { brokers: bootstrap, clientId: 'spec', tls: { ca: certificate }, sasl };
}

function clientOf(settings: KafkaSettings): KafkaClient {
  const client = new KafkaClient(settings);
  clients.push(client);
  return client;
}

const refused = async (settings: KafkaSettings) => {
  const error: unknown = await clientOf(settings)
    .administer((admin) => admin.createTopics({ topics: [{ topic: 'doorstep.try' }] }))
    .catch((reason: unknown) => reason);
  return error instanceof BrokerRefused ? error.refusal : error;
};

it('works over TLS with a user and a password', async () => {
  const settings = settingsOf('doorstep', 'of-doorstep');
  expect(await applyTopics(clientOf(settings), { ...topics, [relaysTopic]: relaysSettings }, replication)).toEqual([]);
  const transport = await openKafkaTransport({ settings, topics, replication });
  const watermark = { source: 'bank', position: 1, recordedAt: 1 };
  expect(await transport.publish({ source: 'bank', after: 0, watermark, messages: [] })).toBe(true);
  expect(await transport.relayedUpTo('bank')).toBe(1);
  await transport.close();
});

it('says which way a broker refuses', async () => {
  const known = settingsOf('doorstep', 'of-doorstep');
  expect(await refused(settingsOf('doorstep', 'wrong'))).toBe('unknown-user');
  expect(await refused(settingsOf('nobody', 'of-nobody'))).toBe('unknown-user');
  expect(await refused(settingsOf('stranger', 'of-stranger'))).toBe('not-permitted');
  expect(await refused({ ...known, tls: true })).toBe('not-trusted');
  expect(await refused({ ...known, brokers: kafka.bootstrap })).toBe('not-trusted');
  expect(await refused({ brokers: known.brokers, clientId: 'spec' })).toBe('unreachable');
}, 60_000);
