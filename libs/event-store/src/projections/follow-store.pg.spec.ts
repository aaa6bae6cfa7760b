import { createTestDatabase, TestDatabase } from '@doorstep/testing';
import { PooledDatabase } from '../database';
import { MemoryEventStore, MemoryLog } from '../memory-store';
import { accounts, accountsTable, createAccounts, deposit, depositCatalogue, DepositEvent } from './deposits.fixture';
import { ProjectionTarget } from './fold-writes';
import { Follower, followStore } from './follow-store';
import { MemoryLeases } from './memory-leases';
import { projectionMigrations } from './migrations';
import { ProjectionRunner } from './projection-runner';

const target = { projection: accounts, table: accountsTable } as unknown as ProjectionTarget;
const named = (name: string, table: string): ProjectionTarget => ({
  projection: { ...target.projection, name },
  table: { ...accountsTable, table },
});

describe('following a store', () => {
  let database: TestDatabase;
  let db: PooledDatabase;
  let log: MemoryLog;
  const followers: Follower[] = [];
  const store = () => new MemoryEventStore({ name: 'bank', catalogue: depositCatalogue, log });
  const put = async (stream: string, version: number, event: DepositEvent) => {
    const outcome = await store().append(deposit(stream, version, event));
    return outcome.outcome === 'appended' ? outcome.position : -1;
  };
  const follow = (targets: readonly ProjectionTarget[], leases = new MemoryLeases(), errors: unknown[] = []) => {
    const runner = new ProjectionRunner({ db, projections: targets, onError: (_name, error) => errors.push(error) });
    const follower = followStore({ store: store(), runner, leases, batch: 10, onError: (error) => errors.push(error) });
    followers.push(follower);
    return follower;
  };
  const balances = async (table = 'accounts') =>
    Object.fromEntries(
      (
        await db.query<{ account: string; fen: number }>(`select account, balance_fen::integer as fen from ${table}`)
      ).map(({ account, fen }) => [account, fen]),
    );

  beforeEach(async () => {
    database = await createTestDatabase();
    db = new PooledDatabase({ url: database.url, connections: 4 });
    for (const { up } of projectionMigrations) await db.query(up);
    await db.query(createAccounts());
    log = new MemoryLog();
  });

  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.stop()));
    await db.close();
    await database.drop();
  });

  it('folds what was appended before it started and while it runs', async () => {
    await put('a', 1, { type: 'deposited', data: { account: 'a', fen: 5 } });
    const follower = follow([target]);
    expect(await follower.waitFor(1, 2_000)).toBe(true);
    const position = await put('a', 2, { type: 'deposited', data: { account: 'a', fen: 7 } });
    expect(await follower.waitFor(position, 2_000)).toBe(true);
    expect(await db.query('select account, balance_fen::integer, deposits, last_on::text from accounts')).toEqual([
      { account: 'a', balance_fen: 12, deposits: [5, 7], last_on: '2026-02-25' },
    ]);
  });

  it('deletes the row of a key that folds to nothing', async () => {
    await put('a', 1, { type: 'deposited', data: { account: 'a', fen: 5 } });
    await put('b', 1, { type: 'deposited', data: { account: 'b', fen: 6 } });
    const follower = follow([target]);
    await follower.waitFor(2, 2_000);
    await follower.waitFor(await put('a', 2, { type: 'account-closed', data: { account: 'a' } }), 2_000);
    expect(await balances()).toEqual({ b: 6 });
  });

  it('moves past events it does not handle', async () => {
    const follower = follow([target]);
    const position = await put('n', 1, { type: 'noted', data: { text: 'x' } });
    expect(await follower.waitFor(position, 2_000)).toBe(true);
    expect(await follower.reached('accounts')).toBe(position);
    expect(await follower.lag()).toBe(0);
  });

  it('catches a new projection up while the others go on, and joins them', async () => {
    for (let version = 1; version <= 55; version += 1) {
      await put('a', version, { type: 'deposited', data: { account: 'a', fen: 1 } });
    }
    const first = follow([target]);
    await first.waitFor(55, 5_000);
    await first.stop();
    await db.query(createAccounts('second'));
    const both = follow([target, named('second', 'second')]);
    const position = await put('a', 56, { type: 'deposited', data: { account: 'a', fen: 1 } });
    expect(await both.waitFor(position, 5_000)).toBe(true);
    expect([await balances(), await balances('second')]).toEqual([{ a: 56 }, { a: 56 }]);
  });

  it('says no when a position is not reached in time', async () => {
    expect(await follow([target]).waitFor(1, 50)).toBe(false);
  });

  it('answers for the leader from a process that stands by, and takes over from it', async () => {
    const leases = new MemoryLeases();
    const [leader, standBy] = [follow([target], leases), follow([target], leases)];
    const position = await put('a', 1, { type: 'deposited', data: { account: 'a', fen: 5 } });
    expect(await standBy.waitFor(position, 2_000)).toBe(true);
    expect([leader.leading, standBy.leading]).toEqual([true, false]);
    await leader.stop();
    const next = await put('a', 2, { type: 'deposited', data: { account: 'a', fen: 5 } });
    expect(await standBy.waitFor(next, 2_000)).toBe(true);
    expect(standBy.leading).toBe(true);
    expect(await balances()).toEqual({ a: 10 });
  });

  it('folds each event once although two leaders work at the same time', async () => {
    const both = [follow([target]), follow([target])];
    for (let round = 0; round < 40; round += 1) {
      await Promise.all(
        ['a', 'b', 'c'].map((account) => put(account, round + 1, { type: 'deposited', data: { account, fen: 1 } })),
      );
    }
    expect(await Promise.all(both.map((follower) => follower.waitFor(120, 10_000)))).toEqual([true, true]);
    expect(await balances()).toEqual({ a: 40, b: 40, c: 40 });
  });

  it('lets a projection that fails rest and the others go on', async () => {
    await db.query(createAccounts('second'));
    const errors: unknown[] = [];
    const strict = named('second', 'second');
    const lenient: ProjectionTarget = {
      ...target,
      projection: { ...target.projection, fold: (row) => row },
    };
    const follower = follow([lenient, strict], new MemoryLeases(), errors);
    const position = await put('a', 1, { type: 'deposited', data: { account: 'a', fen: -1 } });
    expect(await follower.waitFor(position, 2_000, 'accounts')).toBe(true);
    expect(await follower.reached('second')).toBe(0);
    expect(errors.map((error) => (error as Error).message)).toContain('negative deposit');
  });

  it('names the projection whose rows the database refuses', async () => {
    await db.query(createAccounts('second'));
    await db.query('alter table second add constraint small check (balance_fen < 10)');
    const errors: unknown[] = [];
    const follower = follow([target, named('second', 'second')], new MemoryLeases(), errors);
    const position = await put('a', 1, { type: 'deposited', data: { account: 'a', fen: 50 } });
    expect(await follower.waitFor(position, 2_000, 'accounts')).toBe(true);
    expect([await balances(), await balances('second')]).toEqual([{ a: 50 }, {}]);
    expect(String(errors[0])).toContain('small');
  });
});
