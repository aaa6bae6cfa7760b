import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningKafka, startKafka } from '@doorstep/kafka';
import { until } from '@doorstep/testing';
import { KafkaClient } from './kafka-client';
import { applyTopics } from './topic-table';

jest.setTimeout(180_000);

const topic = 'doorstep.bank.account.v1';
const partitions = Array.from({ length: 12 }, (_, partition) => partition);
const folder = mkdtempSync(join(tmpdir(), 'doorstep-moved-leader-'));
let kafka: RunningKafka;
let client: KafkaClient;

beforeAll(async () => {
  const given = process.env['KAFKA_BROKERS'];
  delete process.env['KAFKA_BROKERS'];
  kafka = await startKafka({ brokers: 3, folder });
  if (given !== undefined) process.env['KAFKA_BROKERS'] = given;
  client = new KafkaClient({ brokers: kafka.bootstrap, clientId: 'spec', prefix: `${randomUUID()}.` });
  await applyTopics(client, { [topic]: { partitions: 12, retentionMs: -1 } }, { replicas: 3, minInSync: 2 });
});
afterAll(async () => {
  await client?.close();
  await kafka?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('makes a table of topics although the broker that is asked next has not heard of them yet', async () => {
  const replication = { replicas: 3, minInSync: 2 };
  const tables = Array.from({ length: 12 }, (_, at) => ({
    [`doorstep.made-${at}.v1`]: { partitions: 24, retentionMs: -1 },
  }));
  const made = tables.map(async (table) => {
    const maker = new KafkaClient({ brokers: kafka.bootstrap, clientId: 'spec', prefix: `${randomUUID()}.` });
    try {
      return await applyTopics(maker, table, replication);
    } finally {
      await maker.close();
    }
  });
  expect(await Promise.all(made)).toEqual(tables.map(() => []));
});

it('has every record it calls sent in the topic, although the leader of its partition died meanwhile', async () => {
  const sent: number[] = [];
  let number = 0;
  const sendFor = async (ms: number) => {
    for (const end = performance.now() + ms; performance.now() < end;) {
      number += 1;
      const records = partitions.map((partition) => ({ topic, partition, key: 'k', value: `${partition}:${number}` }));
      await client.send('bank', records).then(
        () => sent.push(number),
        () => undefined,
      );
    }
  };
  for (const broker of kafka.brokers.slice(0, 2)) {
    const sending = sendFor(8_000);
    await new Promise((done) => setTimeout(done, 1_000));
    await broker.kill();
    await sending;
    await broker.start();
  }

  const found = new Set<string | null>();
  const ends = await client.endOffsets(topic);
  const membership = await client.join({
    group: KafkaClient.newGroup('spec'),
    topics: [topic],
    onBatch: async ({ partition, records }) => {
      for (const { value } of records) found.add(String(value));
      if ((records.at(-1)?.offset ?? 0) + 1 >= (ends.get(partition) ?? 0)) found.add(`end of ${partition}`);
    },
  });
  await until(() => partitions.every((partition) => found.has(`end of ${partition}`)));
  await membership.leave();
  const missing = sent.flatMap((one) => partitions.map((at) => `${at}:${one}`)).filter((value) => !found.has(value));
  expect(sent.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
