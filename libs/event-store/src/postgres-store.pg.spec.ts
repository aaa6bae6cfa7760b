import { createTestDatabase } from '@doorstep/testing';
import { verifyChain } from './chain';
import { appendTo, caseCatalogue, caseEvent, newStream } from './contract/cases.fixture';
import { eventStoreContract } from './event-store.contract';
import { StoreDatabase } from './postgres.fixture';

describe('the PostgreSQL store', () => {
  let database: StoreDatabase;
  beforeAll(async () => {
    database = await StoreDatabase.migrate(await createTestDatabase());
  });
  afterAll(() => database.drop());

  eventStoreContract((catalogue = caseCatalogue) => database.open({ catalogue }));

  it('leaves a chain that verifies', async () => {
    const store = await database.open();
    await store.append(appendTo(newStream(), 0, [caseEvent()]));
    expect(await verifyChain(database.sql)).toMatchObject({ verified: (await store.head()).position });
  });

  it('does the other calls of a group when one cannot be stored', async () => {
    const store = await database.open();
    const [good, alsoGood] = [newStream(), newStream()];
    const outcomes = await Promise.allSettled([
      store.append(appendTo(good, 0, [caseEvent()])),
      store.append(appendTo(newStream(), 2 ** 40, [caseEvent()])),
      store.append(appendTo(alsoGood, 0, [caseEvent()])),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.readStream(good)).toHaveLength(1);
    expect(await store.readStream(alsoGood)).toHaveLength(1);
  });
});
