import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, PostgresLine } from '@doorstep/testing';
import { StoreUnavailable } from './errors';
import { appendTo, caseCatalogue, caseEvent, newStream } from './contract/cases.fixture';
import { PostgresEventStore } from './postgres-store';
import { StoreDatabase } from './postgres.fixture';

let database: StoreDatabase;
beforeAll(async () => {
  database = await StoreDatabase.migrate(await createTestDatabase());
});
afterAll(() => database.drop());

describe('when the answer to an append is lost', () => {
  let line: PostgresLine;
  let store: PostgresEventStore;
  beforeEach(async () => {
    line = new PostgresLine(new URL(database.url));
    store = await database.open({ url: await line.open() });
    await store.append(appendTo(newStream(), 0, [caseEvent()]));
    line.loseAnswerTo('case-opened');
  });
  afterEach(() => line.close());

  it('is not done twice, and answers as if nothing had been lost', async () => {
    const stream = newStream();
    const event = caseEvent();
    const outcome = await store.append(appendTo(stream, 0, [event, caseEvent()], 7_000));
    expect(line.lost).toBe(1);
    expect(outcome).toEqual({ outcome: 'appended', position: (await store.head()).position, recordedAt: 7_000 });
    expect((await store.readStream(stream)).map(({ eventId }) => eventId)).toHaveLength(2);
  });

  it('gives the stored answer when the call has an idempotency key', async () => {
    const idempotency = { key: newStream(), fingerprint: 'f', answer: { status: 201 } };
    const stream = newStream();
    const outcome = await store.append({ ...appendTo(stream, 0, [caseEvent()]), idempotency });
    expect(line.lost).toBe(1);
    expect(outcome).toMatchObject({ outcome: 'repeated', answer: { status: 201 } });
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('still conflicts with an event of somebody else', async () => {
    const stream = newStream();
    await (await database.open()).append(appendTo(stream, 0, [caseEvent()]));
    const outcome = await store.append(appendTo(stream, 0, [caseEvent()]));
    expect(line.lost).toBe(1);
    expect(outcome).toEqual({ outcome: 'conflict', streamId: stream });
  });
});

it('loses and doubles nothing while connections are cut again and again', async () => {
  const store = await database.open();
  const streams = Array.from({ length: 24 }, newStream);
  let writing = true;
  const cutting = (async () => {
    while (writing) {
      await pause(40);
      await database.sql.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and query not like 'select pg_term%'`,
      );
    }
  })();
  await Promise.all(
    streams.map(async (stream) => {
      for (let version = 0; version < 12; version += 1) {
        const outcome = await store.append(appendTo(stream, version, [caseEvent()]));
        expect(outcome.outcome).toBe('appended');
      }
    }),
  );
  writing = false;
  await cutting;
  for (const stream of streams) expect(await store.readStream(stream)).toHaveLength(12);
});

it('says that it is unavailable when patience ends', async () => {
  const store = new PostgresEventStore({
    url: 'postgres://doorstep:doorstep@127.0.0.1:1/none',
    name: 'cases',
    catalogue: caseCatalogue,
    patienceMs: 200,
  });
  const calls = Array.from({ length: 40 }, () => store.append(appendTo(newStream(), 0, [caseEvent()])));
  for (const { status, reason } of (await Promise.allSettled(calls)) as PromiseRejectedResult[]) {
    expect([status, reason]).toEqual(['rejected', expect.any(StoreUnavailable)]);
  }
  await expect(store.readStream('case-1')).rejects.toThrow(StoreUnavailable);
  await store.close();
});
