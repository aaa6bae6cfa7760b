import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { freePort } from '@doorstep/postgres';
import { nodeFolder, prepareFiles } from './cluster-files';
import { givenKafka } from './given-kafka';
import { kafkaJvm } from './jvm';
import { KafkaNode } from './node';
import { NodePorts } from './server-properties';

export interface KafkaOptions {
  readonly brokers: 1 | 3;
  /** Holds settings, logs and data, which a later start finds again. */
  readonly folder: string;
  readonly log?: (line: string) => void;
}

export interface KafkaBroker {
  readonly id: number;
  readonly host: string;
  readonly port: number;
  /** Ends it with SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it again on its port with its data, and waits until it serves clients. */
  start(): Promise<void>;
  /** Freezes it: connections stay open and nothing is answered. */
  pause(): void;
  resume(): void;
}

/** A Kafka that answers. `bootstrap` are addresses `host:port`. */
export interface RunningKafka {
  readonly bootstrap: readonly string[];
  readonly brokers: readonly KafkaBroker[];
  stop(): Promise<void>;
}

/**
 * The Kafka named by KAFKA_BROKERS, or else one started on 127.0.0.1 that ends with this process, however it ends.
 * Topics are made by whoever needs them. Throws a sentence that says what is missing when there can be none.
 */
export async function startKafka(options: KafkaOptions): Promise<RunningKafka> {
  const given = process.env['KAFKA_BROKERS'];
  if (given !== undefined && given !== '') return givenKafka(given);
  const log = options.log ?? (() => undefined);
  const jvm = kafkaJvm(log);
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ports = await freePorts(options.brokers);
  prepareFiles(jvm, folder, ports, log);
  const nodes = ports.map(({ id, port }) => new KafkaNode(jvm, id, port, nodeFolder(folder, id)));
  const ready = (node: KafkaNode) => node.ready(nodes.filter(({ running }) => running).map(({ id }) => id));
  const stop = async () => void (await Promise.all(nodes.map((node) => node.stop())));
  nodes.forEach((node) => node.launch());
  await Promise.all(nodes.map(ready)).catch(async (error: Error) => {
    await stop();
    throw error;
  });
  return {
    bootstrap: nodes.map(({ host, port }) => `${host}:${port}`),
    brokers: nodes.map((node) => ({
      id: node.id,
      host: node.host,
      port: node.port,
      kill: () => node.kill(),
      stop: () => node.stop(),
      start: () => (node.launch(), ready(node)),
      pause: () => node.pause(),
      resume: () => node.resume(),
    })),
    stop,
  };
}

async function freePorts(count: number): Promise<readonly NodePorts[]> {
  const ports = await Promise.all(Array.from({ length: count * 2 }, freePort));
  return Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    port: ports[i * 2] as number,
    controllerPort: ports[i * 2 + 1] as number,
  }));
}
