import { createTestDatabase } from '@doorstep/testing';
import { hashAt, verifyChain } from './chain';
import { appendTo, caseEvent, newStream } from './contract/cases.fixture';
import { StoreDatabase } from './postgres.fixture';

let database: StoreDatabase;
beforeAll(async () => {
  database = await StoreDatabase.migrate(await createTestDatabase());
});
afterAll(() => database.drop());

it('verifies an empty store, and one nobody touched', async () => {
  expect(await verifyChain(database.sql)).toEqual({ verified: 0, hash: '0'.repeat(64) });
  const store = await database.open();
  for (let event = 0; event < 10; event += 1) await store.append(appendTo(newStream(), 0, [caseEvent()]));
  expect(await verifyChain(database.sql)).toEqual({ verified: 10, hash: await hashAt(database.sql, 10) });
  expect(await hashAt(database.sql, 11)).toBeUndefined();
});

it.each([
  [`update event_store.events set data = '{"office": "620105"}' where position = 4`, 4],
  [`update event_store.events set meta = meta || '{"source": "nobody"}' where position = 5`, 5],
  [`update event_store.events set recorded_at = recorded_at - 1 where position = 6`, 6],
  [`update event_store.events set stream_id = 'case-of-another' where position = 1`, 1],
  [`update event_store.events set hash = sha256('') where position = 7`, 7],
  [`delete from event_store.events where position = 3`, 3],
  [`delete from event_store.events where position > 8`, 9],
  [`update event_store.head set hash = sha256('')`, 10],
])('finds where %s broke it', async (tampering, brokenAt) => {
  const tampered = database.sql.transaction(async (sql) => {
    await sql.query(tampering);
    expect(await verifyChain(sql)).toEqual({ verified: brokenAt - 1, brokenAt });
    throw new Error('undone');
  });
  await expect(tampered).rejects.toThrow('undone');
});
