import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Projection, ProjectionRow } from '@doorstep/event-sourcing';
import {
  eventStoreMigrations,
  EventStore,
  PooledDatabase,
  projectionMigrations,
  ProjectionTarget,
  StoredEvent,
} from '@doorstep/event-store';
import { Envelope, inboxMigrations, toEnvelope } from '@doorstep/messaging';

export const bankTopic = 'doorstep.bank.account.v1';
export const bankTopics = { [bankTopic]: { partitions: 12, retentionMs: -1 } };
export const replication = { replicas: 1, minInSync: 1 };

interface BalanceRow extends ProjectionRow {
  readonly id: string;
  readonly position: number;
}
type Deposited = { readonly type: 'bank.deposited.v1'; readonly data: { readonly account: string } };

/** The latest position by account. */
export const latest: ProjectionTarget = {
  projection: {
    name: 'latest',
    version: 1,
    handles: ['bank.deposited.v1'],
    keysOf: ({ data }) => [data.account],
    fold: (row, { position }, id) => ({ id, position: Math.max(Number(row?.position ?? 0), position) }),
  } satisfies Projection<Deposited, BalanceRow> as unknown as ProjectionTarget['projection'],
  table: {
    table: 'latest',
    key: 'id',
    columns: [
      { property: 'id', column: 'id', type: 'text' },
      { property: 'position', column: 'position', type: 'bigint' },
    ],
  },
};

/** The consuming service's empty database, migrated. */
export async function consumerDatabase(url: string): Promise<PooledDatabase> {
  const db = new PooledDatabase({ url, connections: 4 });
  for (const { up } of [...projectionMigrations, ...inboxMigrations]) await db.query(up);
  await db.query('create table latest (id text primary key, position bigint not null)');
  return db;
}

/** The publishing service's empty database, migrated. */
export async function migrateStore(url: string): Promise<void> {
  const db = new PooledDatabase({ url, connections: 1 });
  for (const { up } of eventStoreMigrations) await db.query(up);
  await db.close();
}

/** Appends `count` deposits of about 550 bytes to a stream. */
export function deposit(store: EventStore, streamId: string, version: number, count = 1, account?: string) {
  const events = Array.from({ length: count }, () => ({
    type: 'deposited',
    data: { account: account ?? `a${randomInt(1_000)}`, note: randomBytes(100).toString('hex') },
    meta: {
      eventId: randomUUID(),
      actor: { kind: 'staff' as const, id: 'teller-7', office: '620102' },
      source: 'benchmark',
      correlationId: randomUUID(),
    },
  }));
  return store.append({ streams: [{ streamId, expectedVersion: version, events }], now: Date.now() });
}

export async function published(
  events: readonly StoredEvent[],
): Promise<readonly { topic: string; envelope: Envelope }[]> {
  return events.map((event) => ({
    topic: bankTopic,
    envelope: toEnvelope(event, { type: 'bank.deposited.v1', data: event.data } as never, 'bank'),
  }));
}
