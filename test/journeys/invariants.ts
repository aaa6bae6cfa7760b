import { verifyChain } from '@doorstep/event-store';
import { Databases, databaseOf, Stored } from './stored';

/** Databases that hold an event store. */
export async function storesOf(databases: Databases): Promise<readonly Stored[]> {
  const stores: Stored[] = [];
  for (const database of databases.values()) {
    const found = await database.query(
      `select from pg_tables where schemaname = 'event_store' and tablename = 'events'`,
    );
    if (found.length > 0) stores.push(database);
  }
  return stores;
}

/** How many events are chained to their predecessors without a break; throws where the chain breaks. */
export async function chained({ database, query }: Stored): Promise<number> {
  const audit = await verifyChain({
    query: async <R>(text: string, values?: readonly unknown[]) => [...(await query<R>(text, values))],
  });
  if ('brokenAt' in audit) throw new Error(`the chain of ${database} breaks at ${audit.brokenAt}`);
  return audit.verified;
}

/** Streams whose versions do not count 1, 2, 3 …. */
export async function gaps({ query }: Stored): Promise<readonly string[]> {
  const found = await query<{ stream: string }>(
    `select stream_id as stream from event_store.events group by stream_id
     having count(*) <> max(version) or min(version) <> 1 or count(distinct version) <> count(*)`,
  );
  return found.map(({ stream }) => stream);
}

/** Messages that wait for a repair. */
export async function parked({ query }: Stored): Promise<number> {
  const [row] = await query<{ count: number }>('select count(*)::int as count from messaging.parked_messages');
  return row?.count ?? 0;
}

interface Seat {
  readonly type: string;
  readonly vacancy: string;
  readonly referral: string | null;
  readonly openings: number | null;
}

/** Goes through every event of every vacancy's seats; throws where more are taken than there are and nobody said so. */
export async function seatsTaken(databases: Databases): Promise<ReadonlyMap<string, number>> {
  const seats = await databaseOf(databases, 'matching').query<Seat>(
    `select type, data->>'vacancyId' vacancy, data->>'referralId' referral, (data->>'openings')::int openings
     from event_store.events where stream_id like 'seats-%' order by position`,
  );
  const openings = new Map<string, number>();
  const holders = new Map<string, Set<string>>();
  const overcommitted = new Map<string, number>();
  for (const { type, vacancy, referral, openings: said } of seats) {
    const held = holders.get(vacancy) ?? new Set<string>();
    holders.set(vacancy, held);
    if (type === 'seats-opened' || type === 'openings-changed') openings.set(vacancy, said ?? 0);
    if (type === 'seats-overcommitted') overcommitted.set(vacancy, held.size);
    if (type === 'seat-taken') held.add(referral ?? '');
    if (type === 'seat-released') held.delete(referral ?? '');
    const most = Math.max(openings.get(vacancy) ?? 0, overcommitted.get(vacancy) ?? 0);
    if (type === 'seat-taken' && held.size > most) throw new Error(`vacancy ${vacancy} has too few seats`);
  }
  return new Map([...holders].map(([vacancy, held]) => [vacancy, held.size]));
}

/** Persons hired for each vacancy and still so, by the referrals alone. */
export async function hired(databases: Databases): Promise<ReadonlyMap<string, number>> {
  const rows = await databaseOf(databases, 'matching').query<{ vacancy: string; count: number }>(
    `select data->>'vacancyId' vacancy, (count(*) filter (where type = 'person-hired') - count(*) filter (where type = 'hire-fell-through'))::int count
     from event_store.events where type in ('person-hired', 'hire-fell-through') group by 1`,
  );
  return new Map(rows.map(({ vacancy, count }) => [vacancy, count]));
}
