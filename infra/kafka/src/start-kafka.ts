import { resolve } from 'node:path';
import { withClassArchive } from './class-archive';
import { givenKafka } from './given-kafka';
import { findJava } from './java';
import { kafkaJars } from './jars';
import { Jvm } from './jvm';
import { RunningKafka } from './kafka';
import { launchCluster } from './launch-cluster';
import { KafkaUser } from './secured';

export interface KafkaOptions {
  readonly brokers: 1 | 3;
  /** Holds settings, logs and data, which a later start finds again. */
  readonly folder: string;
  readonly log?: (line: string) => void;
  /** Opens a second listener with TLS for them. */
  readonly users?: readonly KafkaUser[];
}

/**
 * The Kafka named by KAFKA_BROKERS, or else one started on 127.0.0.1 that ends with this process, however it ends.
 * Topics are made by whoever needs them. Throws a sentence that says what is missing when there can be none.
 */
export async function startKafka({
  brokers,
  folder,
  users,
  log = () => undefined,
}: KafkaOptions): Promise<RunningKafka> {
  const given = process.env['KAFKA_BROKERS'];
  if (given !== undefined && given !== '') return givenKafka(given);
  const java = findJava();
  const jars = kafkaJars(log);
  const jvm: Jvm = { command: java.command, options: [], classPath: jars.classPath };
  return launchCluster({
    jvm: await withClassArchive(jvm, { folder: jars.folder, java: java.identity, log }),
    brokers,
    folder: resolve(folder),
    stopsWithinMs: brokers === 1 ? 5_000 : 2_000,
    log,
    ...(users && { users }),
  });
}
