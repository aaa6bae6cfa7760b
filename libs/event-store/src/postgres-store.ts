import { Announcements } from './announcements';
import { AppendQueue } from './append-queue';
import { Connection, jsonQuery, TextRow, textQuery } from './connection';
import { PooledDatabase } from './database';
import { encodeCall, touchesOf } from './storable';
import { AppendCall, AppendOutcome, EarlierAnswer, EventStore, FeedPage, StoreCatalogue, StoredEvent } from './store';
import { decodeEvent, EventRow } from './stored-event';
import { Together } from './together';

export interface PostgresStoreOptions {
  readonly url: string;
  /** The service's name: the `source` of its events. */
  readonly name: string;
  readonly catalogue: StoreCatalogue;
  readonly readConnections?: number;
  /** How long calls are tried again while the database is away, before they throw `StoreUnavailable`. */
  readonly patienceMs?: number;
}

const columns = 'position, stream_id, version, type, type_version, recorded_at, event_id, data, meta::text';
const streamQuery = `select ${columns} from event_store.events where stream_id = $1 and version > $2 order by version`;
const headOnly = `select position, null, 0, null, null, recorded_at, null, null, null from event_store.head`;
const feedQuery = `${headOnly} union all (select ${columns} from event_store.events where position > $1 order by position limit $2)`;
const typedFeedQuery = feedQuery.replace('where position > $1', 'where position > $1 and type = any($3)');
const holdersQuery = `select asked.number, held.stream_id
  from unnest($1::integer[], $2::text[], $3::text[]) asked(number, scope, hash)
  cross join lateral (select stream_id from event_store.claims c
    where c.scope = asked.scope and c.hash = decode(asked.hash, 'hex') limit 1) held`;
const answerQuery = 'select position, fingerprint, answer from event_store.answers where key = $1';
const eventIdQuery =
  'select event_id, position, recorded_at from event_store.events where stream_id = $1 and version = $2';

/** A row of `columns`. */
type EventColumns = [
  position: string,
  streamId: string,
  version: string,
  type: string,
  typeVersion: string,
  recordedAt: string,
  eventId: string,
  data: EventRow['data'],
  meta: string,
];

interface AskedHolder {
  readonly scope: string;
  readonly hashes: readonly string[];
}

/** Opens the store of a migrated database. Throws when it cannot be read. */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<PostgresEventStore> {
  const store = new PostgresEventStore(options);
  try {
    await store.head();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** Two connections append, one listens and announces, a few read. */
export class PostgresEventStore implements EventStore {
  readonly name: string;
  private readonly catalogue: StoreCatalogue;
  private readonly reads: PooledDatabase;
  private readonly appends: AppendQueue;
  private readonly announcements: Announcements;
  private readonly holders = new Together<AskedHolder, string | undefined>((asked) => this.holdersOf(asked));

  constructor({ url, name, catalogue, readConnections = 2, patienceMs = 5_000 }: PostgresStoreOptions) {
    this.name = name;
    this.catalogue = catalogue;
    this.reads = new PooledDatabase({ url, connections: readConnections, patienceMs });
    const connections = [1, 2].map(() => new Connection({ connectionString: url }));
    this.appends = new AppendQueue({ connections, patienceMs });
    this.announcements = new Announcements(url, async () => (await this.head()).position);
  }

  async append(call: AppendCall): Promise<AppendOutcome> {
    const { row, retried } = await this.appends.append(encodeCall(this.catalogue, call), touchesOf(call));
    let outcome = outcomeOf(row);
    if (retried && outcome.outcome === 'conflict') outcome = (await this.earlierTry(call)) ?? outcome;
    if (outcome.outcome === 'appended' && call.streams.some(({ events }) => events.length > 0)) {
      this.announcements.appended(outcome.position);
    }
    return outcome;
  }

  async readStream(streamId: string, afterVersion = 0): Promise<readonly StoredEvent[]> {
    const rows = await this.reads.read<EventColumns>(jsonQuery('stream', streamQuery, [streamId, afterVersion]));
    return rows.map((row) => this.decode(row));
  }

  async readFeed(after: number, limit: number, types?: readonly string[]): Promise<FeedPage> {
    const query =
      types === undefined
        ? jsonQuery('feed', feedQuery, [after, limit])
        : jsonQuery('typed-feed', typedFeedQuery, [after, limit, types]);
    const events: StoredEvent[] = [];
    let upTo = after;
    for (const row of await this.reads.read<EventColumns>(query)) {
      if (row[2] === '0') upTo = Math.max(upTo, Number(row[0]));
      else events.push(this.decode(row));
    }
    if (events.length === limit) upTo = events.at(-1)?.position ?? after;
    return { events, upTo };
  }

  async head(): Promise<{ readonly position: number; readonly recordedAt: number }> {
    const [row = []] = await this.reads.read(textQuery('head', headOnly, []));
    return { position: Number(row[0]), recordedAt: Number(row[5]) };
  }

  holderOf(scope: string, hashes: readonly string[]): Promise<string | undefined> {
    return this.holders.ask({ scope, hashes });
  }

  async answerTo(key: string): Promise<EarlierAnswer | undefined> {
    const [row] = await this.reads.read(textQuery('answer', answerQuery, [key]));
    if (row === undefined) return undefined;
    const [position, fingerprint, answer] = row as readonly string[];
    return { position: Number(position), fingerprint: fingerprint as string, answer: JSON.parse(answer as string) };
  }

  onAppended(wake: () => void): () => void {
    return this.announcements.subscribe(wake);
  }

  async close(): Promise<void> {
    await this.appends.close();
    await this.announcements.close();
    await this.reads.close();
  }

  private async holdersOf(asked: readonly AskedHolder[]): Promise<readonly (string | undefined)[]> {
    const claims = asked.flatMap(({ scope, hashes }, number) => hashes.map((hash) => [number, scope, hash] as const));
    const columnsOf = [0, 1, 2].map((at) => claims.map((claim) => claim[at]));
    const rows = await this.reads.read(textQuery('holders', holdersQuery, columnsOf));
    const held = new Map(rows.map(([number, streamId]) => [Number(number), streamId as string]));
    return asked.map((_, number) => held.get(number));
  }

  /** A try that broke off may have been committed: then its retry conflicts with its own events. */
  private async earlierTry({ streams }: AppendCall): Promise<AppendOutcome | undefined> {
    const last = streams.findLast(({ events }) => events.length > 0);
    if (last === undefined) return undefined;
    const version = last.expectedVersion + last.events.length;
    const [found] = await this.reads.read(textQuery('event-id', eventIdQuery, [last.streamId, version]));
    if (found?.[0] !== last.events.at(-1)?.meta.eventId.toLowerCase()) return undefined;
    return { outcome: 'appended', position: Number(found?.[1]), recordedAt: Number(found?.[2]) };
  }

  private decode([position, streamId, version, type, typeVersion, at, eventId, data, meta]: EventColumns): StoredEvent {
    return decodeEvent(this.name, this.catalogue, {
      position: Number(position),
      streamId,
      version: Number(version),
      type,
      typeVersion: Number(typeVersion),
      recordedAt: Number(at),
      eventId,
      data,
      meta,
    });
  }
}

function outcomeOf([outcome, position, recordedAt, detail]: TextRow): AppendOutcome {
  const [first, second] = JSON.parse(detail ?? '[]') as [string, unknown];
  switch (outcome) {
    case 'appended':
      return { outcome, position: Number(position), recordedAt: Number(recordedAt) };
    case 'repeated':
      return { outcome, fingerprint: first, answer: second, position: Number(position) };
    case 'conflict':
      return { outcome, streamId: first };
    case 'taken':
      return { outcome, scope: first, holder: second as string };
    default:
      throw new Error(`event_store.append answered ${outcome}`);
  }
}
