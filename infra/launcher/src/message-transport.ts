import { readFileSync } from 'node:fs';
import { topicSettings } from '@doorstep/contracts';
import { KafkaSettings, openKafkaTransport, openPostgresLog, Replication, Transport } from '@doorstep/messaging';
import { Obstacle } from './obstacle';

/** Where messages travel; plain data. Secrets of a Kafka cluster are read from the environment by each process. */
export type MessageLog =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'kafka'; readonly brokers: readonly string[]; readonly prefix: string };

/** Opens the transport. */
export function openTransport(log: MessageLog, environment: NodeJS.ProcessEnv): Promise<Transport> {
  if (log.kind === 'postgres') return openPostgresLog({ url: log.url });
  return openKafkaTransport({
    settings: kafkaSettings(log.brokers, log.prefix, environment),
    topics: topicSettings,
    replication: replicationOf(environment),
    onUnreadable: (topic, partition, offset) =>
      process.stderr.write(`Record ${offset} of ${topic}/${partition} is no message of ours and was passed over.\n`),
  });
}

/**
 * How a cluster is reached: `DOORSTEP_KAFKA_TLS` (`true`, or a file of trusted certificates), `…_USERNAME`, `…_PASSWORD`, `…_MECHANISM`;
 * and for how long a silent process keeps its partitions: `…_SESSION_TIMEOUT_MS`.
 */
export function kafkaSettings(
  brokers: readonly string[],
  prefix: string,
  environment: NodeJS.ProcessEnv,
): KafkaSettings {
  const { DOORSTEP_KAFKA_TLS: tls, DOORSTEP_KAFKA_USERNAME: username } = environment;
  return {
    brokers,
    prefix,
    clientId: 'doorstep',
    sessionTimeoutMs: wholeOf('DOORSTEP_KAFKA_SESSION_TIMEOUT_MS', environment, 15_000),
    ...(tls === undefined || tls === '' ? {} : { tls: tls === 'true' ? true : { ca: readFileSync(tls) } }),
    ...(username === undefined || username === ''
      ? {}
      : {
          sasl: {
            mechanism: mechanismOf(environment['DOORSTEP_KAFKA_MECHANISM'] ?? 'scram-sha-512'),
            username,
            password: environment['DOORSTEP_KAFKA_PASSWORD'] ?? '',
          },
        }),
  };
}

/** Copies of each partition (`DOORSTEP_KAFKA_REPLICAS`, 1), and how many of them must have a message (`DOORSTEP_KAFKA_MIN_IN_SYNC`, 1). */
export function replicationOf(environment: NodeJS.ProcessEnv): Replication {
  return {
    replicas: wholeOf('DOORSTEP_KAFKA_REPLICAS', environment, 1),
    minInSync: wholeOf('DOORSTEP_KAFKA_MIN_IN_SYNC', environment, 1),
  };
}

function wholeOf(name: string, environment: NodeJS.ProcessEnv, usual: number): number {
  const text = environment[name] ?? '';
  if (text === '') return usual;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Obstacle(`${name} must be a whole number above 0, not ${text}.`);
}

function mechanismOf(name: string): NonNullable<KafkaSettings['sasl']>['mechanism'] {
  if (name === 'plain' || name === 'scram-sha-256' || name === 'scram-sha-512') return name;
  throw new Obstacle(`DOORSTEP_KAFKA_MECHANISM can be plain, scram-sha-256 or scram-sha-512, not ${name}.`);
}
