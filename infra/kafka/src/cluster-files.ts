import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kafkaVersion } from './jars';
import { Jvm, programArguments } from './jvm';
import { endLeftover } from './leftover';
import { formatArguments } from './secured';
import { NodePorts, Secured, serverProperties } from './server-properties';

interface Made {
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

/**
 * Writes the settings of every node and formats the data folders unless they are there already. Data of another version
 * or of an unfinished start is wiped. Throws when the data are those of a cluster of another size, or in use.
 */
export async function prepareFiles(
  jvm: Jvm,
  folder: string,
  nodes: readonly NodePorts[],
  log: (line: string) => void,
  secured?: Secured,
): Promise<void> {
  const madeFile = join(folder, 'cluster.json');
  const made = existsSync(madeFile) ? (JSON.parse(readFileSync(madeFile, 'utf8')) as Made) : undefined;
  const kept = made?.kafka === kafkaVersion;
  if (kept && made.brokers !== nodes.length) {
    throw new Error(`The Kafka in ${folder} has ${made.brokers} brokers, not ${nodes.length}; take another folder.`);
  }
  const places = nodes.map(({ id }) => nodeFiles(folder, id));
  await Promise.all(places.map(({ pid, settings }) => endLeftover(pid, settings, log)));
  if (!kept && made !== undefined) log(`Wiped the data of Kafka ${made.kafka} in ${folder}.`);
  if (!kept) places.forEach((place) => rmSync(place.folder, { recursive: true, force: true }));
  for (const node of nodes) {
    const place = nodeFiles(folder, node.id);
    mkdirSync(place.folder, { recursive: true, mode: 0o700 });
    writeFileSync(place.settings, serverProperties(node, nodes, join(place.folder, 'data'), secured));
  }
  if (kept) return;
  const clusterId = newClusterId();
  await Promise.all(
    places.map(({ settings }) => format(jvm, settings, clusterId, formatArguments(secured?.users ?? []))),
  );
  writeFileSync(madeFile, `${JSON.stringify({ kafka: kafkaVersion, brokers: nodes.length } satisfies Made)}\n`);
}

/** Kafka's ids are 16 bytes in base64; a leading dash would read as an option. */
const newClusterId = (): string =>
  Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url').replace(/^-/, 'A');

async function format(jvm: Jvm, settings: string, clusterId: string, more: readonly string[]): Promise<void> {
  const args = programArguments(jvm, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settings, ...more);
  await promisify(execFile)(jvm.command, args).catch((error: { stderr: string }) => {
    throw new Error(`Kafka could not format its data folder: ${error.stderr.trim().split('\n').at(-1)}`);
  });
}
