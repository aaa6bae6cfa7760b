import { services, Store, Stores } from '../stores';

/** An event as its row says. */
export interface Stored {
  readonly service: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly id: string;
  readonly source: string;
  readonly correlation: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Heads = ReadonlyMap<string, number>;

/** How many events each service has. */
export async function headsOf(stores: Stores): Promise<Heads> {
  const heads = await Promise.all(
    services.map(async (service) => {
      const [row] = await stores
        .of(service)
        .query<{ head: number }>('select coalesce(max(position), 0)::int as head from event_store.events');
      return [service, row?.head ?? 0] as const;
    }),
  );
  return new Map(heads);
}

/** Every event of some categories of a service, in order. */
export async function eventsOf(
  stores: Stores,
  service: string,
  ...categories: readonly string[]
): Promise<readonly Stored[]> {
  return read(stores.of(service), service, "where split_part(stream_id, '-', 1) = any($1)", [categories]);
}

/** Every event of a service after a position. */
export async function eventsAfter(stores: Stores, service: string, position: number): Promise<readonly Stored[]> {
  return read(stores.of(service), service, 'where position > $1', [position]);
}

function read(store: Store, service: string, where: string, values: readonly unknown[]): Promise<readonly Stored[]> {
  return store.query<Stored>(
    `select '${service}' as service, position::int, stream_id as stream, version, type, event_id::text as id,
       meta->>'source' as source, meta->>'correlationId' as correlation, data
     from event_store.events ${where} order by position`,
    values,
  );
}

/** The id in the name of a stream. */
export function idOf({ stream }: Stored): string {
  return stream.slice(stream.indexOf('-') + 1);
}
