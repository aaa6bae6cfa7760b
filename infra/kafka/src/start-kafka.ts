import { resolve } from 'node:path';
import { withClassArchive } from './class-archive';
import { inContainers } from './container-ground';
import { findDocker, withKafka } from './docker';
import { givenKafka } from './given-kafka';
import { OpenGround } from './ground';
import { findJava } from './java';
import { onJava } from './java-ground';
import { kafkaJars } from './jars';
import { RunningKafka } from './kafka';
import { launchCluster } from './launch-cluster';
import { KafkaUser } from './secured';

type Log = (line: string) => void;

export interface KafkaOptions {
  readonly brokers: 1 | 3;
  /** Holds settings, logs and data, which a later start finds again. */
  readonly folder: string;
  readonly log?: Log;
  /** Opens a second listener with TLS for them. */
  readonly users?: readonly KafkaUser[];
}

/**
 * The Kafka named by KAFKA_BROKERS, or else one started at 127.0.0.1 that ends with this process, however it ends: in containers
 * where Docker answers, on this machine's Java where none does. DOORSTEP_KAFKA_FROM (`docker`, `jars`) insists on one of the two.
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
  return launchCluster({
    open: await chosenGround(process.env['DOORSTEP_KAFKA_FROM'], log),
    brokers,
    folder: resolve(folder),
    stopsWithinMs: brokers === 1 ? 5_000 : 2_000,
    log,
    ...(users && { users }),
  });
}

async function chosenGround(from: string | undefined, log: Log): Promise<OpenGround> {
  switch (from) {
    case 'docker':
      return dockerAlone(log);
    case 'jars':
      return jars(log);
    case undefined:
    case '':
      return (await dockerIfAny(log)) ?? jars(log);
    default:
      throw new Error(`DOORSTEP_KAFKA_FROM is "${from}"; it can be "docker" or "jars".`);
  }
}

async function dockerAlone(log: Log): Promise<OpenGround> {
  const otherWays = 'set DOORSTEP_KAFKA_FROM=jars, or name a running Kafka in KAFKA_BROKERS';
  const client = await findDocker();
  if (client === undefined) throw new Error(`No Docker answers here; start it, ${otherWays}.`);
  const docker = await withKafka(client, log).catch(({ message }: Error) => {
    throw new Error(`${message} Name another in DOORSTEP_KAFKA_IMAGE, ${otherWays}.`);
  });
  return inContainers(docker);
}

async function dockerIfAny(log: Log): Promise<OpenGround | undefined> {
  const client = await findDocker();
  if (client === undefined) return undefined;
  try {
    return inContainers(await withKafka(client, log));
  } catch (error) {
    log(`${(error as Error).message} Kafka's jars are taken instead.`);
    return undefined;
  }
}

async function jars(log: Log): Promise<OpenGround> {
  const java = findJava();
  const { folder, classPath } = kafkaJars(log);
  const jvm = { command: java.command, options: [], classPath };
  return onJava(await withClassArchive(jvm, { folder, java: java.identity, log }));
}
