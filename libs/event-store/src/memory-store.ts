import { AppendCall, AppendOutcome, EarlierAnswer, EventStore, FeedPage, StoreCatalogue, StoredEvent } from './store';
import { decodeEvent, EventRow } from './stored-event';
import { encodeCall, StorableCall } from './storable';

interface KeptRow extends Omit<EventRow, 'data'> {
  readonly data: string;
}

interface Answered {
  readonly answer: string;
  readonly fingerprint: string;
  readonly position: number;
}

/** What a database is to the PostgreSQL store: several memory stores over one log act like several processes. */
export class MemoryLog {
  readonly rows: KeptRow[] = [];
  readonly claims = new Map<string, { readonly scope: string; readonly streamId: string }>();
  readonly answers = new Map<string, Answered>();
  readonly versions = new Map<string, number>();
  readonly listeners = new Set<() => void>();
  recordedAt = 0;
}

export interface MemoryStoreOptions {
  readonly name: string;
  readonly catalogue: StoreCatalogue;
  readonly log?: MemoryLog;
}

/** The twin of the PostgreSQL store for specs: the same outcomes, kept in memory as the same JSON. */
export class MemoryEventStore implements EventStore {
  readonly name: string;
  private readonly catalogue: StoreCatalogue;
  private readonly log: MemoryLog;
  private readonly wakes = new Set<() => void>();

  constructor({ name, catalogue, log = new MemoryLog() }: MemoryStoreOptions) {
    this.name = name;
    this.catalogue = catalogue;
    this.log = log;
  }

  async append(call: AppendCall): Promise<AppendOutcome> {
    const encoded = JSON.parse(encodeCall(this.catalogue, call)) as StorableCall;
    const before = this.log.rows.length;
    const outcome = this.repeated(encoded) ?? this.conflict(encoded) ?? this.taken(encoded) ?? this.write(encoded);
    if (this.log.rows.length > before) setImmediate(() => this.log.listeners.forEach((wake) => wake()));
    return outcome;
  }

  async readStream(streamId: string, afterVersion = 0): Promise<readonly StoredEvent[]> {
    return this.log.rows
      .filter((row) => row.streamId === streamId && row.version > afterVersion)
      .map((row) => this.decode(row));
  }

  async readFeed(after: number, limit: number, types?: readonly string[]): Promise<FeedPage> {
    const rows: KeptRow[] = [];
    for (const row of this.log.rows.slice(after)) {
      if (rows.length === limit) break;
      if (types === undefined || types.includes(row.type)) rows.push(row);
    }
    const upTo = rows.length === limit ? (rows.at(-1)?.position ?? after) : Math.max(after, this.log.rows.length);
    return { events: rows.map((row) => this.decode(row)), upTo };
  }

  async head(): Promise<{ readonly position: number; readonly recordedAt: number }> {
    return { position: this.log.rows.length, recordedAt: this.log.recordedAt };
  }

  async holderOf(scope: string, hashes: readonly string[]): Promise<string | undefined> {
    return hashes.map((hash) => this.log.claims.get(claimKey(scope, hash.toLowerCase()))?.streamId).find(Boolean);
  }

  async answerTo(key: string): Promise<EarlierAnswer | undefined> {
    return this.earlier(key);
  }

  onAppended(wake: () => void): () => void {
    const listener = () => wake();
    this.wakes.add(listener);
    this.log.listeners.add(listener);
    return () => {
      this.wakes.delete(listener);
      this.log.listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    this.wakes.forEach((wake) => this.log.listeners.delete(wake));
    this.wakes.clear();
  }

  private decode(row: KeptRow): StoredEvent {
    return decodeEvent(this.name, this.catalogue, { ...row, data: JSON.parse(row.data) as EventRow['data'] });
  }

  private repeated({ k }: StorableCall): AppendOutcome | undefined {
    const earlier = k === undefined ? undefined : this.earlier(k);
    return earlier && { outcome: 'repeated', ...earlier };
  }

  private earlier(key: string): EarlierAnswer | undefined {
    const found = this.log.answers.get(key);
    return found && { ...found, answer: JSON.parse(found.answer) };
  }

  private conflict({ s }: StorableCall): AppendOutcome | undefined {
    const stale = s.find(([streamId, expected]) => (this.log.versions.get(streamId) ?? 0) !== expected);
    return stale && { outcome: 'conflict', streamId: stale[0] };
  }

  private taken({ c = [], r = [] }: StorableCall): AppendOutcome | undefined {
    for (const [scope, hash, streamId] of c) {
      const holder = this.log.claims.get(claimKey(scope, hash))?.streamId;
      const released = r.some(([releasedScope, from]) => releasedScope === scope && from === holder);
      if (holder !== undefined && holder !== streamId && !released) return { outcome: 'taken', scope, holder };
    }
    return undefined;
  }

  private write({ n, k, f = '', a, c = [], r = [], s }: StorableCall): AppendOutcome {
    const { log } = this;
    const recordedAt = Math.max(log.recordedAt, n);
    for (const [streamId, expected, events] of s) {
      events.forEach(([type, typeVersion, eventId, data, meta], at) =>
        log.rows.push({
          position: log.rows.length + 1,
          streamId,
          version: expected + at + 1,
          type,
          typeVersion,
          recordedAt,
          eventId: eventId.toLowerCase(),
          data: JSON.stringify(data),
          meta: JSON.stringify(meta),
        }),
      );
      if (events.length === 0) continue;
      log.versions.set(streamId, expected + events.length);
      log.recordedAt = recordedAt;
    }
    const isReleased = (claim: { readonly scope: string; readonly streamId: string }) =>
      r.some(([scope, streamId]) => claim.scope === scope && claim.streamId === streamId);
    for (const [key, claim] of log.claims) if (isReleased(claim)) log.claims.delete(key);
    for (const [scope, hash, streamId] of c) log.claims.set(claimKey(scope, hash), { scope, streamId });
    const position = log.rows.length;
    if (k !== undefined) log.answers.set(k, { answer: JSON.stringify(a), fingerprint: f, position });
    return { outcome: 'appended', position, recordedAt };
  }
}

const claimKey = (scope: string, hash: string): string => `${hash} ${scope}`;
