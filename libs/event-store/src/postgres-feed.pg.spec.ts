import { createTestDatabase } from '@doorstep/testing';
import { appendTo, caseEvent, newStream } from './contract/cases.fixture';
import { verifyChain } from './chain';
import { PostgresEventStore } from './postgres-store';
import { StoreDatabase } from './postgres.fixture';
import { StoredEvent } from './store';

let database: StoreDatabase;
beforeAll(async () => {
  database = await StoreDatabase.migrate(await createTestDatabase());
});
afterAll(() => database.drop());

async function write(store: PostgresEventStore, calls: number): Promise<readonly string[]> {
  const eventIds: string[] = [];
  const stream = newStream();
  let version = 0;
  for (let call = 0; call < calls; call += 1) {
    const events = Array.from({ length: 1 + (call % 3) }, () => caseEvent());
    const { outcome } = await store.append(appendTo(stream, version, events, Date.now()));
    expect(outcome).toBe('appended');
    eventIds.push(...events.map(({ meta }) => meta.eventId));
    version += events.length;
  }
  return eventIds;
}

async function readUntil(
  store: PostgresEventStore,
  done: (seen: readonly StoredEvent[]) => boolean,
): Promise<StoredEvent[]> {
  const seen: StoredEvent[] = [];
  let upTo = 0;
  let wake = (): void => undefined;
  const leave = store.onAppended(() => wake());
  while (!done(seen)) {
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const page = await store.readFeed(upTo, 50);
    upTo = page.upTo;
    seen.push(...page.events);
    if (page.events.length === 0) await woken;
  }
  leave();
  return seen;
}

it('shows a live reader every event of 16 writers in three processes once, in order of position', async () => {
  const writers = await Promise.all([1, 2, 3].map(() => database.open()));
  const reader = await database.open();
  const expected = 16 * 78;
  const reading = readUntil(reader, (seen) => seen.length >= expected);
  const written = await Promise.all(
    Array.from({ length: 16 }, (_, at) => write(writers[at % 3] as PostgresEventStore, 39)),
  );
  const all = written.flat();
  const seen = (await reading).map(({ eventId }) => eventId);

  const { position } = await reader.head();
  expect(position).toBe(all.length);
  expect(seen).toHaveLength(expected);
  const feed = (await reader.readFeed(0, position)).events;
  expect(seen).toEqual(feed.slice(0, seen.length).map(({ eventId }) => eventId));
  expect(feed.map((event) => event.position)).toEqual(all.map((_, at) => at + 1));
  expect(feed.map(({ eventId }) => eventId).sort()).toEqual([...all].sort());
  const instants = feed.map(({ recordedAt }) => recordedAt);
  expect(instants).toEqual([...instants].sort((a, b) => a - b));
  expect(await verifyChain(database.sql)).toMatchObject({ verified: all.length });
});
