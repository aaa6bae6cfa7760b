import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterPlace, Ground } from './ground';
import { kafkaVersion } from './jars';
import { formatArguments } from './secured';
import { Secured, serverProperties } from './server-properties';

export interface Made {
  readonly kafka: string;
  readonly brokers: number;
}

/** Where one node keeps what it has. */
export interface NodeFiles {
  readonly folder: string;
  readonly settings: string;
  readonly log: string;
  readonly pid: string;
}

export function nodeFiles(clusterFolder: string, id: number): NodeFiles {
  const folder = join(clusterFolder, `broker-${id}`);
  return {
    folder,
    settings: join(folder, 'server.properties'),
    log: join(folder, 'broker.log'),
    pid: join(folder, 'broker.pid'),
  };
}

/** What is in the folder already, if anything. Throws when it is a cluster of another size. */
export function madeIn(folder: string, brokers: number): Made | undefined {
  const file = madeFile(folder);
  if (!existsSync(file)) return undefined;
  const made = JSON.parse(readFileSync(file, 'utf8')) as Made;
  if (made.kafka === kafkaVersion && made.brokers !== brokers) {
    throw new Error(`The Kafka in ${folder} has ${made.brokers} brokers, not ${brokers}; take another folder.`);
  }
  return made;
}

interface Files extends ClusterPlace {
  readonly ground: Ground;
  readonly made?: Made;
  readonly secured?: Secured;
}

/**
 * Writes the settings of every node and formats the data folders unless they are there already. Data of another version
 * or of an unfinished start is wiped.
 */
export async function prepareFiles({ ground, folder, nodes, log, made, secured }: Files): Promise<void> {
  const kept = made?.kafka === kafkaVersion;
  const places = nodes.map(({ id }) => nodeFiles(folder, id));
  if (!kept && made !== undefined) log(`Wiped the data of Kafka ${made.kafka} in ${folder}.`);
  if (!kept) places.forEach((place) => rmSync(place.folder, { recursive: true, force: true }));
  for (const node of nodes) {
    const place = nodeFiles(folder, node.id);
    const data = join(place.folder, 'data');
    mkdirSync(place.folder, { recursive: true, mode: 0o700 });
    writeFileSync(place.settings, serverProperties(node, nodes, { data, listensOn: ground.listensOn }, secured));
  }
  if (kept) return;
  const clusterId = newClusterId();
  const users = formatArguments(secured?.users ?? []);
  await Promise.all(places.map(({ settings }) => format(ground, settings, clusterId, users)));
  writeFileSync(madeFile(folder), `${JSON.stringify({ kafka: kafkaVersion, brokers: nodes.length } satisfies Made)}\n`);
}

const madeFile = (folder: string): string => join(folder, 'cluster.json');

/** Kafka's ids are 16 bytes in base64; a leading dash would read as an option. */
const newClusterId = (): string =>
  Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url').replace(/^-/, 'A');

async function format(ground: Ground, settings: string, clusterId: string, more: readonly string[]): Promise<void> {
  await ground
    .run('kafka-storage', ['format', '-t', clusterId, '-c', settings, ...more])
    .catch(({ message }: Error) => {
      throw new Error(`Kafka could not format its data folder: ${message}`);
    });
}
