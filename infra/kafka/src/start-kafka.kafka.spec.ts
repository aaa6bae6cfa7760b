import { randomUUID } from 'node:crypto';
import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyTopics, KafkaClient } from '@doorstep/messaging';
import { processInfo } from '@doorstep/postgres';
import { KafkaBroker, RunningKafka } from './kafka';
import { liveBrokers } from './live-brokers';
import { startKafka } from './start-kafka';

jest.setTimeout(180_000);

const usual = { ...process.env };
const describeOwn = process.env['KAFKA_BROKERS'] === undefined ? describe : describe.skip;
const describeDocker = process.env['DOORSTEP_KAFKA_FROM'] === 'docker' ? describe : describe.skip;
const folders: string[] = [];
const clients: KafkaClient[] = [];
const lines: string[] = [];
const topic = 'kept';

function newFolder(): string {
  folders.push(mkdtempSync(join(tmpdir(), 'doorstep-kafka-')));
  return folders.at(-1) as string;
}

const start = (folder: string, brokers: 1 | 3 = 1): Promise<RunningKafka> =>
  startKafka({ brokers, folder, log: (line) => lines.push(line) });

function clientOf({ bootstrap }: RunningKafka): KafkaClient {
  const client = new KafkaClient({ brokers: bootstrap, clientId: 'spec' });
  clients.push(client);
  return client;
}

const makeTopic = (client: KafkaClient, replicas: number, minInSync: number) =>
  applyTopics(client, { [topic]: { partitions: 1, retentionMs: -1 } }, { replicas, minInSync });
const write = (client: KafkaClient) =>
  client.send(randomUUID(), [{ topic, partition: 0, key: 'k', value: 'a record' }]);
const written = async (client: KafkaClient) => (await client.endOffsets(topic)).get(0);

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** The commands of all processes that name the folder: its brokers and their guardians. */
const processesOf = (folder: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => processInfo(Number(pid))?.command ?? '')
    .filter((command) => command.includes(folder));

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries += 1) {
    if (tries > 600) throw new Error('waited 30 s in vain');
    await sleep(50);
  }
}

beforeEach(() => lines.splice(0));
afterEach(() => Promise.all(clients.splice(0).map((client) => client.close())));
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describeOwn('one broker', () => {
  let folder: string;
  let kafka: RunningKafka;
  let broker: KafkaBroker;
  beforeAll(async () => {
    folder = newFolder();
    kafka = await start(folder);
    [broker] = kafka.brokers as [KafkaBroker];
    await makeTopic(clientOf(kafka), 1, 1);
  });
  afterAll(() => kafka.stop());

  it('keeps what it was given when it is killed and started again', async () => {
    await write(clientOf(kafka));
    await broker.kill();
    await expect(liveBrokers(broker.host, broker.port)).rejects.toThrow('no Kafka answers at');
    expect(processesOf(folder)).toEqual([]);
    await broker.start();
    expect(await written(clientOf(kafka))).toBe(1);
    await write(clientOf(kafka));
    expect(await written(clientOf(kafka))).toBe(2);
  });

  it('is silent while it is paused and goes on when resumed', async () => {
    await broker.pause();
    await expect(liveBrokers(broker.host, broker.port)).rejects.toThrow('it is silent');
    await broker.resume();
    await expect(liveBrokers(broker.host, broker.port)).resolves.toHaveLength(1);
  });

  it('keeps everything over a start of the whole, and says no to what is not running', async () => {
    const before = await written(clientOf(kafka));
    await kafka.stop();
    expect(processesOf(folder)).toEqual([]);
    await expect(broker.kill()).rejects.toThrow("Kafka's broker 1 is not running.");
    kafka = await start(folder);
    [broker] = kafka.brokers as [KafkaBroker];
    expect(await written(clientOf(kafka))).toBe(before);
  });

  it('is not started twice in one folder, nor with another number of brokers', async () => {
    await expect(start(folder)).rejects.toThrow(/is in use \(process \d+\); stop what started it first\.$/);
    await expect(start(folder, 3)).rejects.toThrow('has 1 brokers, not 3; take another folder.');
  });

  it('begins anew with another version of Kafka', async () => {
    await kafka.stop();
    writeFileSync(join(folder, 'cluster.json'), '{"kafka":"3.9.1","brokers":1}');
    kafka = await start(folder);
    [broker] = kafka.brokers as [KafkaBroker];
    expect(lines).toEqual([`Wiped the data of Kafka 3.9.1 in ${folder}.`]);
    expect(await clientOf(kafka).administer((admin) => admin.listTopics())).not.toContain(topic);
  });
});

describeOwn('three brokers', () => {
  let folder: string;
  let kafka: RunningKafka;
  beforeAll(async () => {
    folder = newFolder();
    kafka = await start(folder, 3);
  });
  afterAll(() => kafka.stop());

  it.each([1, 2, 3])('can be written to without broker %i, which then comes back', async (id) => {
    const broker = kafka.brokers.find((one) => one.id === id) as KafkaBroker;
    const others = kafka.brokers.filter((one) => one !== broker);
    const client = clientOf(kafka);
    await makeTopic(client, 3, 2);
    const before = (await written(client)) as number;
    await broker.kill();
    await until(() => succeeds(write(client)));
    expect(await written(client)).toBeGreaterThan(before);
    await broker.start();
    await until(async () =>
      (await Promise.all(others.map(({ host, port }) => liveBrokers(host, port)))).every((live) => live.length === 3),
    );
    await until(async () => {
      const { topics } = await client.administer((admin) => admin.fetchTopicMetadata({ topics: [topic] }));
      return topics[0]?.partitions[0]?.isr.length === 3;
    });
  });

  it('leave no process when stopped, also where one is paused', async () => {
    await kafka.brokers[0]?.pause();
    await kafka.stop();
    expect(processesOf(folder)).toEqual([]);
  });
});

describeOwn('when its starter is killed', () => {
  const root = resolve(__dirname, '../../..');
  const compiled = join(root, 'dist/infra/kafka/src/start-kafka.js');
  const program = `require(process.argv[1]).startKafka({ brokers: 1, folder: process.argv[2] })
    .then(() => console.log('started') ?? setInterval(() => undefined, 1000))`;

  async function startElsewhere(folder: string): Promise<ChildProcess> {
    const starter = spawn(process.execPath, ['-e', program, compiled, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: process.env,
    });
    await new Promise((started) => starter.stdout?.once('data', started));
    return starter;
  }
  const brokerPid = (folder: string) => Number(readFileSync(join(folder, 'broker-1/broker.pid'), 'utf8'));

  beforeAll(() => {
    expect(spawnSync(process.execPath, [join(root, 'infra/workspace/build.mjs')]).status).toBe(0);
  });
  afterEach(() => {
    process.env = { ...usual };
  });

  describe('on Java', () => {
    beforeEach(() => {
      process.env['DOORSTEP_KAFKA_FROM'] = 'jars';
    });

    it('ends, guardian included', async () => {
      const folder = newFolder();
      const starter = await startElsewhere(folder);
      expect(processesOf(folder)).toHaveLength(3);
      starter.kill('SIGKILL');
      await until(() => processesOf(folder).length === 0);
    });

    it('is ended by the next start when its guardian was killed too', async () => {
      const folder = newFolder();
      const starter = await startElsewhere(folder);
      const pid = brokerPid(folder);
      process.kill(processInfo(pid)?.parent as number, 'SIGKILL');
      starter.kill('SIGKILL');
      const kafka = await start(folder);
      expect(lines).toEqual([`Ending the Kafka broker that a killed process left behind (process ${pid}).`]);
      expect(processInfo(pid)).toBeUndefined();
      await kafka.stop();
    });
  });

  describeDocker('in containers', () => {
    it('is removed by the next start', async () => {
      const folder = newFolder();
      const starter = await startElsewhere(folder);
      expect(processesOf(folder)).toHaveLength(2);
      starter.kill('SIGKILL');
      await until(() => processesOf(folder).length === 1);
      const kafka = await start(folder);
      expect(processesOf(folder)).toHaveLength(1);
      expect(lines).toEqual(['Removing the containers of Kafka that a killed process left behind.']);
      await kafka.stop();
      expect(processesOf(folder)).toEqual([]);
    });
  });
});

describe('named by KAFKA_BROKERS', () => {
  afterEach(() => {
    process.env = { ...usual };
  });

  it('is used as it is, and neither killed nor stopped', async () => {
    process.env['KAFKA_BROKERS'] = process.env['DOORSTEP_TEST_KAFKA'] as string;
    const folder = newFolder();
    const kafka = await start(folder);
    const [broker] = kafka.brokers as [KafkaBroker];
    expect(processesOf(folder)).toEqual([]);
    for (const harm of [broker.kill, broker.stop, broker.start, broker.pause, broker.resume]) {
      await expect(harm()).rejects.toThrow('given by KAFKA_BROKERS');
    }
    await kafka.stop();
    await expect(liveBrokers(broker.host, broker.port)).resolves.not.toHaveLength(0);
  });

  it('is asked for by name when it does not answer', async () => {
    process.env['KAFKA_BROKERS'] = '127.0.0.1:1';
    await expect(start(newFolder())).rejects.toThrow(
      /^KAFKA_BROKERS is "127.0.0.1:1" and no Kafka answers at 127.0.0.1:1: .*ECONNREFUSED/,
    );
  });
});
