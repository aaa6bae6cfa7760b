import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { Pool } from 'pg';
import { sampleEvent } from './sample-event';

/** An event store others use, appending one event to a new stream with a version check. */
export interface Peer {
  readonly name: string;
  append(): Promise<unknown>;
  close(): Promise<unknown>;
}

type Opened = Omit<Peer, 'name'>;
interface Emmett {
  getPostgreSQLEventStore(url: string): {
    readonly schema: { migrate(): Promise<unknown> };
    appendToStream(stream: string, events: readonly object[], options: object): Promise<unknown>;
    close(): Promise<void>;
  };
}
interface Castore {
  readonly PostgresEventStorageAdapter: {
    new (options: { connectionString: string }): {
      pushEvent(event: object, options: object): Promise<unknown>;
      readonly _sql: { end(): Promise<void> };
    };
    createEventTable(options: { connectionString: string }): Promise<unknown>;
  };
}

const folder = resolve('test/benchmarks/peers');
const connections = 16;

/** Installs the peers on first use; the reason when they cannot be had here. */
export function installPeers(): string | undefined {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return undefined;
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  return status === 0 ? undefined : `peers cannot be installed: ${stderr.trim().split('\n').at(-1) ?? status}`;
}

/** Opens each peer in a database of its own. */
export async function openPeers(newDatabase: () => Promise<string>): Promise<readonly Peer[]> {
  const peers: Peer[] = [];
  for (const [name, open] of Object.entries({ emmett, castore, 'message-db': messageDb })) {
    peers.push({ name, ...(await open(await newDatabase())) });
  }
  return peers;
}

async function emmett(url: string): Promise<Opened> {
  const { getPostgreSQLEventStore } = load<Emmett>('@event-driven-io/emmett-postgresql');
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  return {
    close: () => store.close(),
    append: () => {
      const { type, data, meta } = sampleEvent();
      const expected = { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' };
      return store.appendToStream(`registration-${randomUUID()}`, [{ type, data, metadata: meta }], expected);
    },
  };
}

async function castore(connectionString: string): Promise<Opened> {
  const { PostgresEventStorageAdapter } = load<Castore>('@castore/event-storage-adapter-postgres');
  await PostgresEventStorageAdapter.createEventTable({ connectionString });
  const adapter = new PostgresEventStorageAdapter({ connectionString });
  return {
    close: () => adapter._sql.end(),
    append: () => {
      const { type, data, meta } = sampleEvent();
      const event = { aggregateId: randomUUID(), version: 1, type, payload: data, metadata: meta };
      return adapter.pushEvent(event, { eventStoreId: 'registration' });
    },
  };
}

/** Also reads, for the live feed: its messages of a category from a position on. */
export async function messageDb(url: string): Promise<Opened & { read(from: number): Promise<readonly number[]> }> {
  const pool = new Pool({ connectionString: url, max: connections, options: '-c search_path=message_store,public' });
  pool.on('error', () => undefined);
  for (const file of messageDbFiles()) {
    await pool.query(readFileSync(join(folder, 'node_modules/@eventide/message-db/database', `${file}.sql`), 'utf8'));
  }
  return {
    close: () => pool.end(),
    append: () => {
      const { type, data, meta } = sampleEvent();
      return pool.query({
        name: 'write',
        text: 'select write_message($1, $2, $3, $4, $5, $6)',
        values: [meta.eventId, `registration-${randomUUID()}`, type, data, meta, -1],
      });
    },
    read: async (from) => {
      const text = `select * from get_category_messages('registration', $1, 1000)`;
      const { rows } = await pool.query<{ global_position: string }>({ name: 'read', text, values: [from] });
      return rows.map((row) => Number(row.global_position));
    },
  };
}

function messageDbFiles(): readonly string[] {
  const functions = [
    'message-store-version',
    'hash-64',
    'acquire-lock',
    'category',
    'is-category',
    'id',
    'cardinal-id',
  ];
  const reading = ['stream-version', 'write-message', 'get-stream-messages', 'get-category-messages'];
  return [
    ...['schema/message-store', 'tables/messages', 'types/message'],
    ...[...functions, ...reading].map((name) => `functions/${name}`),
    ...['category', 'id', 'stream'].map((name) => `indexes/messages-${name}`),
  ];
}

function load<Module>(name: string): Module {
  return createRequire(join(folder, 'package.json'))(name) as Module;
}
