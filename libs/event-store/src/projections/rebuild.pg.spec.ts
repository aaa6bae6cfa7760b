import { createTestDatabase, TestDatabase } from '@doorstep/testing';
import { PooledDatabase } from '../database';
import { MemoryEventStore, MemoryLog } from '../memory-store';
import { accounts, accountsTable, createAccounts, deposit, depositCatalogue } from './deposits.fixture';
import { ProjectionTarget } from './fold-writes';
import { Follower, followStore } from './follow-store';
import { MemoryLeases } from './memory-leases';
import { projectionMigrations } from './migrations';
import { ProjectionRunner } from './projection-runner';
import { rebuildProjection } from './rebuild';

const target = { projection: accounts, table: accountsTable } as unknown as ProjectionTarget;
const newer: ProjectionTarget = {
  ...target,
  projection: {
    ...target.projection,
    version: 2,
    fold(row, event, key) {
      const after = target.projection.fold(row, event, key) as { id: string; deposits: number[] } | undefined;
      return after && { ...after, balanceFen: after.deposits.reduce((sum, fen) => sum + fen * 100, 0) };
    },
  },
};

describe('rebuilding a projection', () => {
  let database: TestDatabase;
  let db: PooledDatabase;
  let store: MemoryEventStore;
  const followers: Follower[] = [];
  const follow = (projection: ProjectionTarget) => {
    const runner = new ProjectionRunner({ db, projections: [projection] });
    followers.push(followStore({ store, runner, leases: new MemoryLeases(), batch: 10 }));
    return followers.at(-1) as Follower;
  };
  const put = (account: string, version: number) =>
    store.append(deposit(account, version, { type: 'deposited', data: { account, fen: 1 } }));
  const balances = () =>
    db.query<{ account: string; fen: number }>('select account, balance_fen::integer fen from accounts order by 1');
  const shape = () =>
    db.query(`select indexname, indexdef from pg_indexes where schemaname = 'public'
      union all select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = 'accounts'::regclass order by 1`);

  beforeEach(async () => {
    database = await createTestDatabase();
    db = new PooledDatabase({ url: database.url, connections: 6 });
    for (const { up } of projectionMigrations) await db.query(up);
    await db.query(createAccounts());
    store = new MemoryEventStore({ name: 'bank', catalogue: depositCatalogue, log: new MemoryLog() });
    for (let version = 1; version <= 35; version += 1) for (const account of ['a', 'b']) await put(account, version);
  });
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.stop()));
    await db.close();
    await database.drop();
  });

  it('happens by itself when the version rose, and leaves the schema as it was', async () => {
    const first = follow(target);
    await first.waitFor(70, 5_000);
    await first.stop();
    const before = await shape();
    const second = follow(newer);
    expect(await second.waitFor(70, 5_000)).toBe(true);
    expect(await balances()).toEqual([
      { account: 'a', fen: 3_500 },
      { account: 'b', fen: 3_500 },
    ]);
    expect(await shape()).toEqual(before);
    await put('a', 36);
    expect(await second.waitFor(71, 5_000)).toBe(true);
    expect((await balances())[0]).toEqual({ account: 'a', fen: 3_600 });
  });

  it('serves the old rows until the new ones are complete', async () => {
    const first = follow(target);
    await first.waitFor(70, 5_000);
    await first.stop();
    const stop = new AbortController();
    stop.abort();
    await rebuildProjection({ db, owner: db, store, target: newer, signal: stop.signal });
    expect((await balances())[0]).toEqual({ account: 'a', fen: 35 });
  });

  it('restores spoilt rows while the reader goes on, losing and doubling nothing', async () => {
    const follower = follow(target);
    await follower.waitFor(70, 5_000);
    await db.query(`update accounts set balance_fen = 0`);
    const appending = (async () => {
      for (let version = 36; version <= 135; version += 1) {
        await put('a', version);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    for (let round = 0; round < 3; round += 1) await rebuildProjection({ db, owner: db, store, target, batch: 7 });
    await appending;
    expect(await follower.waitFor(170, 5_000)).toBe(true);
    expect(await balances()).toEqual([
      { account: 'a', fen: 135 },
      { account: 'b', fen: 35 },
    ]);
    expect(await db.query('select reader from projections.readers')).toEqual([{ reader: 'accounts' }]);
  });

  it('ends although something new is recorded for every page it folds', async () => {
    const follower = follow(target);
    await follower.waitFor(70, 5_000);
    let version = 35;
    const busy = {
      ...store,
      name: store.name,
      readFeed: async (...asked: Parameters<typeof store.readFeed>) => {
        version += 1;
        await put('a', version);
        return store.readFeed(...asked);
      },
    } as unknown as typeof store;
    await rebuildProjection({ db, owner: db, store: busy, target, batch: 40 });
    expect(version).toBeLessThan(45);
    expect(await follower.waitFor(70 + version - 35, 5_000)).toBe(true);
    expect((await balances())[0]).toEqual({ account: 'a', fen: version });
  });

  it('leaves rows of a newer version alone', async () => {
    const first = follow(newer);
    await first.waitFor(70, 5_000);
    await first.stop();
    const older = follow(target);
    expect(await older.waitFor(1, 300)).toBe(false);
    expect((await balances())[0]).toEqual({ account: 'a', fen: 3_500 });
  });
});
