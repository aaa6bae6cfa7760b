import { existsSync } from 'node:fs';
import { prepareDatabases, ServiceDatabase } from '@doorstep/postgres';
import { foldersOf, Folders } from '../folders';
import { prepareKeys } from '../keys';
import { startLocalKafka } from '../local-kafka';
import { prepareMessageLog } from '../message-log';
import type { MessageLog } from '../message-transport';
import { Obstacle } from '../obstacle';
import type { Options } from '../options';
import { forgetPlaces, hasEmbeddedLog, hasStore } from '../places';
import { checkFolder } from '../preflight';
import { databaseOf, logDatabase, serviceNames } from '../services';
import { readSettings } from '../settings';
import { writeProvisioned } from './provisioned';

/**
 * Makes what services on several hosts share: databases and roles in a given PostgreSQL, topics in a given Kafka or the database of
 * the message log, keys; and the file that tells hosts of them. May be repeated. Returns what was written.
 */
export async function runProvision(
  { data, transport }: Pick<Options, 'data' | 'transport'>,
  environment: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Promise<object> {
  const folders = foldersOf(data);
  const { doorstepPostgres } = readSettings(environment);
  if (doorstepPostgres === undefined) {
    throw new Obstacle('Set DOORSTEP_POSTGRES to a PostgreSQL and its superuser: postgres://name:password@host:5432.');
  }
  if (new URL(doorstepPostgres).password === '') {
    throw new Obstacle(
      'DOORSTEP_POSTGRES must hold the password of its superuser: those of the services follow from it.',
    );
  }
  checkFolder(data, 0);
  const databases = await databasesIn(doorstepPostgres.replace(/\/$/, ''));
  const ofServices = serviceNames.map((name) => databases.get(databaseOf(name)) as ServiceDatabase);
  await makeKeys(folders, ofServices);
  const messages = await messageLog(
    { transport, folders, environment, log },
    databases.get(logDatabase) as ServiceDatabase,
    ofServices,
  );
  const named = serviceNames.map((name, at) => [name, ofServices[at] as ServiceDatabase] as const);
  writeProvisioned(folders.provisioned, { databases: Object.fromEntries(named), messages });
  return { platform: folders.provisioned, keyRing: folders.keyRing, messages: messages.kind };
}

async function databasesIn(superuserUrl: string): Promise<ReadonlyMap<string, ServiceDatabase>> {
  try {
    return await prepareDatabases(superuserUrl, [...serviceNames.map(databaseOf), logDatabase]);
  } catch (error) {
    throw new Obstacle(`The PostgreSQL of DOORSTEP_POSTGRES cannot be prepared: ${(error as Error).message}.`);
  }
}

/** New keys for new databases alone. */
async function makeKeys(folders: Folders, ofServices: readonly ServiceDatabase[]): Promise<void> {
  if (!existsSync(folders.keyRing) && (await hasStore(ofServices))) {
    throw new Obstacle(
      `The names and numbers in these databases cannot be read without ${folders.keyRing}, which is missing; put it back from its backup.`,
    );
  }
  prepareKeys(folders);
}

interface Asked {
  readonly transport: Options['transport'];
  readonly folders: Folders;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

async function messageLog(
  { transport, folders, environment, log }: Asked,
  embedded: ServiceDatabase,
  ofServices: readonly ServiceDatabase[],
): Promise<MessageLog> {
  if (transport === 'postgres') {
    if (existsSync(folders.kafkaPrefix)) throw new Obstacle(`The messages of ${folders.root} travel on Kafka already.`);
    await prepareMessageLog(embedded);
    return { kind: 'postgres', url: embedded.url };
  }
  if ((environment['KAFKA_BROKERS'] ?? '') === '')
    throw new Obstacle('Set KAFKA_BROKERS to the addresses of a cluster.');
  if (await hasEmbeddedLog(embedded)) {
    throw new Obstacle('The messages of these databases travel on the PostgreSQL log already.');
  }
  const kafka = await startLocalKafka(folders, environment, log, () => forgetPlaces(ofServices));
  await kafka.stop();
  return kafka.log;
}
