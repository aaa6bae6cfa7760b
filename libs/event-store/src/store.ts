import { DomainEvent, EventCatalogue, EventMetadata, Recording } from '@doorstep/event-sourcing';

/** An event to be appended: what happened, and by whom. */
export interface NewEvent {
  readonly type: string;
  readonly data: object;
  readonly meta: EventMetadata;
}

/** Events for one stream. With no events it is a guard: the append happens only if the stream still has `expectedVersion`. */
export interface StreamAppend {
  readonly streamId: string;
  /** Version before the append; 0 for a stream that does not exist yet. */
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
}

/** A value only one stream may hold: `hash` is a keyed hash in hex, never the value. */
export interface Claim {
  readonly scope: string;
  readonly hash: string;
  readonly streamId: string;
}

/** Answers a repeated request with what was answered first. `fingerprint` tells the same request from another one under the same key. */
export interface Idempotency {
  readonly key: string;
  readonly fingerprint: string;
  readonly answer: unknown;
}

/** All or nothing: every stream at its expected version, every claim free, the key unused. */
export interface AppendCall {
  readonly streams: readonly StreamAppend[];
  readonly claims?: readonly Claim[];
  /** Claims given up: every hash of `scope` that `streamId` holds. */
  readonly releases?: readonly { readonly scope: string; readonly streamId: string }[];
  readonly idempotency?: Idempotency;
  /** The platform clock's instant, epoch ms; events are recorded at it, or at the store's last instant if that is later. */
  readonly now: number;
}

/** What was answered first to a request that is repeated. */
export interface EarlierAnswer {
  readonly answer: unknown;
  readonly fingerprint: string;
  readonly position: number;
}

export type AppendOutcome =
  /** `position` is the last event's, or the store's head when no events were given. */
  | { readonly outcome: 'appended'; readonly position: number; readonly recordedAt: number }
  | ({ readonly outcome: 'repeated' } & EarlierAnswer)
  | { readonly outcome: 'conflict'; readonly streamId: string }
  | { readonly outcome: 'taken'; readonly scope: string; readonly holder: string };

/** An event as stored: upcast to the current version of its catalogue, metadata parsed only when asked for. */
export type StoredEvent = DomainEvent & Recording & { readonly meta: EventMetadata };

/** An append-only store of one service. Positions are dense and commit order: whoever has read up to a position will never see a lower one appear. */
export interface EventStore {
  readonly name: string;
  append(call: AppendCall): Promise<AppendOutcome>;
  /** Events of a stream in order of version, after `afterVersion` (default 0); empty for a stream that does not exist. */
  readStream(streamId: string, afterVersion?: number): Promise<readonly StoredEvent[]>;
  /** At most `limit` events after position `after`, in order of position, of the given types or of all. */
  readFeed(after: number, limit: number, types?: readonly string[]): Promise<FeedPage>;
  /** The last position, and when it was recorded. */
  head(): Promise<{ readonly position: number; readonly recordedAt: number }>;
  /** The stream that holds a claim, if any. */
  holderOf(scope: string, hashes: readonly string[]): Promise<string | undefined>;
  /** What is stored under an idempotency key, if anything is. */
  answerTo(key: string): Promise<EarlierAnswer | undefined>;
  /** Calls `wake` after commits (coalesced, with no promise of one call per commit); returns the unsubscription. */
  onAppended(wake: () => void): () => void;
  close(): Promise<void>;
}

/** `upTo` is the position the page reaches, also when events of other types were left out. */
export interface FeedPage {
  readonly events: readonly StoredEvent[];
  readonly upTo: number;
}

/** What a store needs to know of its events: every category's catalogue, merged. */
export type StoreCatalogue = EventCatalogue<DomainEvent>;
