/** A private fact: `type` is its stable storage name, `data` its content. Identifying values in `data` are always {@link Sealed}. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** Text encrypted under a person's key: `sealed.<subject id>.<format>.<base64url>`. Opaque to deciders and projections; unreadable after erasure. */
export type Sealed = string & { readonly __sealed: unique symbol };

/** Who caused an event, why, and in which chain of causes. */
export interface EventMetadata {
  readonly eventId: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly office?: string };
  readonly source: string;
  readonly reason?: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** What the store, or a message's envelope, adds to an event. `recordedAt` is epoch milliseconds; `position` orders all of one `source`. */
export interface Recording {
  readonly source: string;
  readonly position: number;
  readonly streamId: string;
  readonly version: number;
  readonly recordedAt: number;
  readonly eventId: string;
}

/** An event together with its recording; distributes over a union, so a `switch` on `type` narrows `data`. */
export type Recorded<E extends DomainEvent> = E extends DomainEvent ? E & Recording : never;

/** Lifts the data of an older version of an event to the next version. */
export type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

/** Current version of an event type, with one upcast for each older version (the key is the version it lifts from). */
export interface EventVersion {
  readonly version: number;
  readonly upcasts: Readonly<Record<number, Upcast>>;
}

/** Every event type of a category with its current storage version: a plain number where no older version exists. */
export type EventCatalogue<E extends DomainEvent> = { readonly [T in E['type']]: number | EventVersion };

/** The current version of `type`. Throws when the catalogue does not know it. */
export function versionOf(catalogue: EventCatalogue<DomainEvent>, type: string): number {
  const entry = catalogue[type];
  if (entry === undefined) throw new Error(`unknown event type ${type}`);
  return typeof entry === 'number' ? entry : entry.version;
}

/** Data of `type` lifted from `version` to the catalogue's current version. Throws on an unknown type, version, or a missing step. */
export function upcast(
  catalogue: EventCatalogue<DomainEvent>,
  type: string,
  version: number,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const current = versionOf(catalogue, type);
  if (version > current) throw new Error(`event ${type} has version ${version}, newer than ${current}`);
  const entry = catalogue[type] as number | EventVersion;
  let lifted = data;
  for (let from = version; from < current; from += 1) {
    const step = typeof entry === 'number' ? undefined : entry.upcasts[from];
    if (step === undefined) throw new Error(`event ${type} has no upcast from version ${from}`);
    lifted = step(lifted);
  }
  return lifted;
}
