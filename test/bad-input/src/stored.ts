import { inEveryDatabase, Query } from './databases';

/** What an event store holds that a refused request could add to. */
export interface Held {
  readonly events: number;
  readonly claims: number;
  /** Answers kept for idempotency keys, but for refusals: those are kept so that a repeated request is refused alike. */
  readonly answers: number;
}

/** The statuses of requests by the correlation id they were sent with. */
export type Statuses = ReadonlyMap<string, number>;

/** What every service's event store holds now. */
export function heldNow(data: string): Promise<ReadonlyMap<string, Held>> {
  return inEveryDatabase(data, async (_, query) => {
    const [held] = await query<Held>(`select
      (select count(*)::int from event_store.events) as events,
      (select count(*)::int from event_store.claims) as claims,
      (select count(*)::int from event_store.answers where answer->>'kind' <> 'rejected') as answers`);
    return held as Held;
  });
}

/** What services hold now that they did not before; empty where nothing was added. */
export async function addedSince(data: string, before: ReadonlyMap<string, Held>): Promise<readonly string[]> {
  return [...(await heldNow(data))].flatMap(([service, now]) => {
    const was = before.get(service);
    const same = JSON.stringify(was) === JSON.stringify(now);
    return same ? [] : [`${service} held ${JSON.stringify(was)} and holds ${JSON.stringify(now)}`];
  });
}

/** Events that a refused request left, or nobody knows who, since each service had so many. */
export async function leftByRefused(
  data: string,
  before: ReadonlyMap<string, Held>,
  statuses: Statuses,
): Promise<readonly string[]> {
  const found = await inEveryDatabase(data, (service, query) =>
    eventsOfRefused(query, before.get(service)?.events ?? 0, statuses),
  );
  return [...found].flatMap(([service, wrong]) => wrong.map((one) => `${service}: ${one}`));
}

async function eventsOfRefused(query: Query, after: number, statuses: Statuses): Promise<readonly string[]> {
  const events = await query<{ position: string; type: string; correlation: string }>(
    `select position, type, meta->>'correlationId' as correlation from event_store.events where position > $1`,
    [after],
  );
  return events.flatMap(({ position, type, correlation }) => {
    if (correlation.startsWith('deadline:')) return [];
    const status = statuses.get(correlation);
    if (status !== undefined && status < 300) return [];
    return [`event ${position} (${type}) of request ${correlation}, which was answered ${status ?? 'nothing'}`];
  });
}
