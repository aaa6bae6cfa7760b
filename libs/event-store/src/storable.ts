import { versionOf } from '@doorstep/event-sourcing';
import { UnstorableText } from './errors';
import { AppendCall, NewEvent, StoreCatalogue } from './store';

/** An event in the form both stores keep: type, storage version, event id, data, and the metadata without the event id. */
export type StorableEvent = readonly [type: string, typeVersion: number, eventId: string, data: object, meta: object];

/** A call as `event_store.append` takes it; what is absent is left out. */
export interface StorableCall {
  readonly n: number;
  readonly k?: string;
  readonly f?: string;
  readonly a?: unknown;
  readonly c?: readonly (readonly [scope: string, hash: string, streamId: string])[];
  readonly r?: readonly (readonly [scope: string, streamId: string])[];
  readonly s: readonly (readonly [streamId: string, expectedVersion: number, events: readonly StorableEvent[]])[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hex = /^([0-9a-f]{2})+$/i;
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** The JSON of a call for the database. Throws on what no store may hold, so that both refuse the same. */
export function encodeCall(catalogue: StoreCatalogue, call: AppendCall): string {
  const streams = call.streams.map(
    ({ streamId, expectedVersion, events }) =>
      [streamId, expectedVersion, events.map((event) => storable(catalogue, event))] as const,
  );
  if (new Set(streams.map(([streamId]) => streamId)).size < streams.length) throw new Error('a stream is named twice');
  const { claims, releases, idempotency } = call;
  if (claims?.some(({ hash }) => !hex.test(hash))) throw new Error('a claim is not a hash in hex');
  if (new Set(claims?.map(({ scope, hash }) => `${hash.toLowerCase()} ${scope}`)).size < (claims?.length ?? 0)) {
    throw new Error('a claim is made twice');
  }
  const encoded: StorableCall = {
    n: call.now,
    ...(idempotency && { k: idempotency.key, f: idempotency.fingerprint, a: idempotency.answer ?? null }),
    ...(claims?.length && { c: claims.map(({ scope, hash, streamId }) => [scope, hash.toLowerCase(), streamId]) }),
    ...(releases?.length && { r: releases.map(({ scope, streamId }) => [scope, streamId]) }),
    s: streams,
  };
  const json = JSON.stringify(encoded);
  if (json.includes('\\u') && unstorable.test(json)) throw new UnstorableText('text with U+0000 or half a character');
  return json;
}

/** What a call reads or writes; calls that share none of it can be decided together. */
export function touchesOf({ streams, claims = [], releases = [], idempotency }: AppendCall): readonly string[] {
  return [
    ...streams.map(({ streamId }) => `stream ${streamId}`),
    ...claims.map(({ scope, hash }) => `claim ${hash.toLowerCase()} ${scope}`),
    ...releases.map(({ scope, streamId }) => `release ${scope} ${streamId}`),
    ...(idempotency === undefined ? [] : [`key ${idempotency.key}`]),
  ];
}

function storable(catalogue: StoreCatalogue, { type, data, meta }: NewEvent): StorableEvent {
  const { eventId, ...rest } = meta;
  if (!uuid.test(eventId)) throw new Error(`event id ${eventId} is not a UUID`);
  return [type, versionOf(catalogue, type), eventId, data, rest];
}
