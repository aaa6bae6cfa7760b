import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka } from './start-kafka';

const usual = { ...process.env };
let folder: string;
let lines: string[];
let engine: Server | undefined;
let asked: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-kafka-ways-'));
  lines = [];
  asked = [];
  for (const name of ['KAFKA_BROKERS', 'DOORSTEP_KAFKA_FROM', 'DOORSTEP_KAFKA_IMAGE']) delete process.env[name];
  process.env['JAVA_HOME'] = folder;
  process.env['DOCKER_HOST'] = `unix://${folder}/nobody.sock`;
  jest.resetModules();
});
afterEach(() => {
  engine?.close();
  engine = undefined;
  process.env = { ...usual };
  rmSync(folder, { recursive: true });
});

/** A Docker that answers, has no image and can reach no registry. */
async function bareDocker(): Promise<void> {
  engine = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url.replace(/\?.*/, '')}`);
    const [status, body] = url.startsWith('/info')
      ? [200, {}]
      : url.startsWith('/images/create')
        ? [500, { message: 'no registry' }]
        : [404, { message: 'No such image' }];
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(engine, 'listening');
  process.env['DOCKER_HOST'] = `tcp://127.0.0.1:${(engine.address() as AddressInfo).port}`;
}

const start = () => startKafka({ brokers: 1, folder: join(folder, 'kafka'), log: (line) => lines.push(line) });
const noJava = /^Kafka needs Java 17 .* is none; install one, set JAVA_HOME, start Docker, or name .* KAFKA_BROKERS\.$/;

it('names every way out where there is neither Docker nor Java', async () => {
  await expect(start()).rejects.toThrow(noJava);
  expect(lines).toEqual([]);
});

it('asks Docker first, and takes Java where Docker has no image', async () => {
  await bareDocker();
  await expect(start()).rejects.toThrow(noJava);
  expect(asked).toContain('POST /images/create');
  expect(lines).toEqual([
    'Fetching the image apache/kafka:4.2.0 (once).',
    expect.stringMatching(
      /^Docker cannot run the image apache\/kafka:4\.2\.0: .*no registry\. Kafka's jars are taken instead\.$/,
    ),
  ]);
});

it('does not ask Docker when told to take the jars', async () => {
  await bareDocker();
  process.env['DOORSTEP_KAFKA_FROM'] = 'jars';
  await expect(start()).rejects.toThrow(noJava);
  expect(asked).toEqual([]);
});

it('takes nothing else when told to take Docker, with the image it is told', async () => {
  process.env['DOORSTEP_KAFKA_FROM'] = 'docker';
  await expect(start()).rejects.toThrow(
    'No Docker answers here; start it, set DOORSTEP_KAFKA_FROM=jars, or name a running Kafka in KAFKA_BROKERS.',
  );
  jest.resetModules();
  await bareDocker();
  process.env['DOORSTEP_KAFKA_IMAGE'] = 'mirror.example/kafka:1';
  await expect(start()).rejects.toThrow(
    /^Docker cannot run the image mirror.example\/kafka:1: .*no registry. Name another in DOORSTEP_KAFKA_IMAGE, set .*BROKERS.$/,
  );
});

it('knows no other way', async () => {
  process.env['DOORSTEP_KAFKA_FROM'] = 'podman';
  await expect(start()).rejects.toThrow('DOORSTEP_KAFKA_FROM is "podman"; it can be "docker" or "jars".');
});
