import { openPostgresStore, PooledDatabase, PostgresEventStore } from '@doorstep/event-store';
import {
  applyTopics,
  KafkaClient,
  messageLogMigrations,
  openKafkaTransport,
  relaysSettings,
  relaysTopic,
  Transport,
} from '@doorstep/messaging';
import { BenchCluster } from '../cluster';
import { bankTopics, migrateStore, replication } from './bank';

/** A platform's part of a cluster, with its topics and one for bare clients. */
export async function openKafka(brokers: readonly string[], prefix: string): Promise<Transport> {
  const settings = { brokers, clientId: 'bench', prefix };
  const client = new KafkaClient(settings);
  await applyTopics(
    client,
    { ...bankTopics, bare: { partitions: 12, retentionMs: -1 }, [relaysTopic]: relaysSettings },
    replication,
  );
  await client.close();
  return openKafkaTransport({ settings, topics: bankTopics, replication });
}

/** The url of an empty, migrated message log. */
export async function newLog(cluster: BenchCluster): Promise<string> {
  const url = await cluster.newDatabase();
  const db = new PooledDatabase({ url, connections: 1 });
  for (const { up } of messageLogMigrations) await db.query(up);
  await db.close();
  return url;
}

export async function openStore(cluster: BenchCluster): Promise<PostgresEventStore> {
  const url = await cluster.newDatabase();
  await migrateStore(url);
  return openPostgresStore({ url, name: 'bank', catalogue: { deposited: 1 } });
}
