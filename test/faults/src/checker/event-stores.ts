import { services, Store, Stores } from '../stores';

const checks: readonly (readonly [what: string, sql: string])[] = [
  [
    'streams whose versions do not count 1, 2, 3 …',
    `select stream_id as found from event_store.events group by stream_id
     having count(*) <> max(version) or min(version) <> 1 or count(distinct version) <> count(*)`,
  ],
  [
    'a store whose positions are not dense, or whose head is not its last event',
    `select format('%s events up to %s, head %s', count(*), max(e.position), (select position from event_store.head)) as found
     from event_store.events e having count(*) <> coalesce(max(e.position), 0)
       or coalesce(max(e.position), 0) <> (select position from event_store.head)`,
  ],
  [
    'events recorded before their predecessor',
    `select position::text as found from (select position, recorded_at, lag(recorded_at) over (order by position) as before
       from event_store.events) e where recorded_at < before`,
  ],
  [
    'events that do not follow from the hash of their predecessor',
    `select position::text as found from (select e, e.position, e.hash,
         lag(e.hash, 1, decode(repeat('00', 32), 'hex')) over (order by e.position) as before from event_store.events e) c
     where hash <> sha256(before || event_store.canonical(e)) order by position limit 5`,
  ],
  [
    'events with an id that another has',
    `select event_id::text as found from event_store.events group by event_id having count(*) > 1`,
  ],
  [
    'claims of streams that do not exist',
    `select scope || ' ' || stream_id as found from event_store.claims c
     where not exists (select from event_store.events e where e.stream_id = c.stream_id)`,
  ],
];

/** What is wrong with the event stores themselves. */
export async function wrongStores(stores: Stores): Promise<readonly string[]> {
  const found = await Promise.all(
    services.flatMap((service) => checks.map(([what, sql]) => violations(service, stores.of(service), what, sql))),
  );
  return found.flat();
}

async function violations(service: string, store: Store, what: string, sql: string): Promise<readonly string[]> {
  const rows = await store.query<{ found: string }>(sql);
  return rows.length === 0
    ? []
    : [
        `${service}: ${what}: ${rows
          .slice(0, 5)
          .map(({ found }) => found)
          .join('; ')}`,
      ];
}
