import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { topicSettings } from '@doorstep/contracts';
import { RunningKafka, startKafka } from '@doorstep/kafka';
import { applyTopics, KafkaClient, relaysSettings, relaysTopic } from '@doorstep/messaging';
import { foldersOf } from './folders';
import { kafkaSettings, MessageLog, replicationOf } from './message-transport';
import { Obstacle } from './obstacle';

/** A broker of this data folder, or the cluster of KAFKA_BROKERS, with the platform's topics. */
export interface LocalKafka {
  readonly log: MessageLog;
  stop(): Promise<void>;
}

/**
 * Starts it and applies the table of topics; an obstacle says what stands in the way. `onOtherTopics` is called before topics are
 * used that are not those of the last start.
 */
export async function startLocalKafka(
  folders: ReturnType<typeof foldersOf>,
  environment: NodeJS.ProcessEnv,
  log: (line: string) => void,
  onOtherTopics: () => Promise<void>,
): Promise<LocalKafka> {
  let kafka: RunningKafka | undefined;
  const ownBroker = (environment['KAFKA_BROKERS'] ?? '') === '';
  if (ownBroker && !existsSync(folders.kafka)) rmSync(folders.kafkaPrefix, { force: true });
  try {
    kafka = await startKafka({ brokers: 1, folder: folders.kafka, log });
    const { bootstrap, stop } = kafka;
    return { log: await topicsOn(bootstrap, folders.kafkaPrefix, environment, onOtherTopics), stop };
  } catch (error) {
    await kafka?.stop();
    throw new Obstacle((error as Error).message);
  }
}

/** The platform's topics on a cluster, as the table of topics has them; `prefixFile` keeps what their names begin with. */
async function topicsOn(
  brokers: readonly string[],
  prefixFile: string,
  environment: NodeJS.ProcessEnv,
  onOtherTopics: () => Promise<void>,
): Promise<MessageLog> {
  const prefix = await prefixOf(prefixFile, environment, onOtherTopics);
  const client = new KafkaClient(kafkaSettings(brokers, prefix, environment));
  try {
    await applyTopics(client, { ...topicSettings, [relaysTopic]: relaysSettings }, replicationOf(environment));
  } finally {
    await client.close();
  }
  return { kind: 'kafka', brokers, prefix };
}

/**
 * Begins the names of this platform's topics. The topics belong to the data folder: those of another one would hold positions
 * of other stores. Several hosts of one platform share a prefix by `DOORSTEP_KAFKA_PREFIX`.
 */
async function prefixOf(
  file: string,
  environment: NodeJS.ProcessEnv,
  onOtherTopics: () => Promise<void>,
): Promise<string> {
  const noted = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const prefix = environment['DOORSTEP_KAFKA_PREFIX'] ?? noted ?? `${randomBytes(4).toString('hex')}.`;
  if (prefix === noted) return prefix;
  await onOtherTopics();
  writeFileSync(file, prefix);
  return prefix;
}
