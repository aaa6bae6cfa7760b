import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kafkaVersion } from './jars';
import { Jvm } from './jvm';
import { NodePorts, serverProperties } from './server-properties';

interface Made {
  readonly kafka: string;
  readonly brokers: number;
}

export const nodeFolder = (folder: string, id: number): string => join(folder, `broker-${id}`);

/**
 * Writes the settings of every node and formats the data folders unless they are there already. Data of another version
 * or of an unfinished start is wiped. Throws when the data are those of a cluster of another size.
 */
export function prepareFiles(jvm: Jvm, folder: string, nodes: readonly NodePorts[], log: (line: string) => void): void {
  const madeFile = join(folder, 'cluster.json');
  const made = existsSync(madeFile) ? (JSON.parse(readFileSync(madeFile, 'utf8')) as Made) : undefined;
  const kept = made?.kafka === kafkaVersion;
  if (kept && made.brokers !== nodes.length) {
    throw new Error(`The Kafka in ${folder} has ${made.brokers} brokers, not ${nodes.length}; take another folder.`);
  }
  if (!kept && made !== undefined) log(`Wiped the data of Kafka ${made.kafka} in ${folder}.`);
  if (!kept) nodes.forEach(({ id }) => rmSync(nodeFolder(folder, id), { recursive: true, force: true }));
  for (const node of nodes) {
    const place = nodeFolder(folder, node.id);
    mkdirSync(place, { recursive: true, mode: 0o700 });
    writeFileSync(join(place, 'server.properties'), serverProperties(node, nodes, join(place, 'data')));
  }
  if (kept) return;
  const clusterId = newClusterId();
  nodes.forEach(({ id }) => format(jvm, nodeFolder(folder, id), clusterId));
  writeFileSync(madeFile, `${JSON.stringify({ kafka: kafkaVersion, brokers: nodes.length } satisfies Made)}\n`);
}

/** Kafka's ids are 16 bytes in base64; a leading dash would read as an option. */
const newClusterId = (): string =>
  Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url').replace(/^-/, 'A');

function format(jvm: Jvm, place: string, clusterId: string): void {
  const args = jvm.arguments('kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', 'server.properties');
  const { status, stderr, error } = spawnSync(jvm.command, args, { cwd: place, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Kafka could not format its data folder: ${error?.message ?? stderr.trim()}`);
}
