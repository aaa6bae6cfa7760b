import { createTestDatabase, TestDatabase, until } from '@doorstep/testing';
import { Client } from 'pg';
import { PooledDatabase } from '../database';
import { Leases } from './leases';
import { lockKey, openLeases } from './postgres-leases';

describe('leases on PostgreSQL', () => {
  let database: TestDatabase;
  const opened: Leases[] = [];
  const open = () => {
    opened.push(openLeases(database.url));
    return opened.at(-1) as Leases;
  };
  const untilAborted = (signal: AbortSignal) =>
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((leases) => leases.close()));
    await database.drop();
  });

  it('lets one process at a time work', async () => {
    let working = 0;
    let most = 0;
    const work = async (signal: AbortSignal) => {
      working += 1;
      most = Math.max(most, working);
      await untilAborted(signal);
      working -= 1;
    };
    const terms = [open(), open(), open()].map((leases) => leases.lead('work', work));
    for (let remaining = terms.length; remaining > 0; remaining -= 1) {
      await until(() => terms.some(({ leading }) => leading));
      const leader = terms.findIndex(({ leading }) => leading);
      await terms.splice(leader, 1)[0]?.stop();
    }
    expect([most, working]).toEqual([1, 0]);
  });

  it('keeps different work apart, and one holder of a name within a process', async () => {
    const leases = open();
    const [one, again, other] = ['work', 'work', 'other'].map((name) => leases.lead(name, untilAborted));
    await until(() => one?.leading === true && other?.leading === true);
    expect(again?.leading).toBe(false);
    await one?.stop();
    await until(() => again?.leading === true);
  });

  it('passes the work on within two seconds when the leader’s connection dies, and tells the leader', async () => {
    let lost = false;
    const first = open().lead('work', async (signal) => {
      await untilAborted(signal);
      lost = true;
    });
    await until(() => first.leading);
    const second = open().lead('work', untilAborted);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(second.leading).toBe(false);
    const killer = new PooledDatabase({ url: database.url });
    const died = Date.now();
    await killer.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
         and database = (select oid from pg_database where datname = current_database())`,
    );
    await until(() => lost && (first.leading || second.leading));
    expect(Date.now() - died).toBeLessThan(2_000);
    expect([first, second].filter(({ leading }) => leading)).toHaveLength(1);
    await killer.close();
  });

  it('gives work that ended by itself to the next', async () => {
    const leases = open();
    const done: string[] = [];
    leases.lead('work', async (signal) => {
      done.push('first');
      if (done.length > 1) await untilAborted(signal);
    });
    await until(() => done.length > 0);
    const second = open().lead('work', untilAborted);
    await until(() => second.leading || done.length > 1);
    expect(done[0]).toBe('first');
  });

  it('takes the work from a process that is frozen, within twelve seconds, and from no other', async () => {
    let terms = 0;
    const busy = open().lead('work', (signal) => {
      terms += 1;
      return untilAborted(signal);
    });
    const standingBy = open();
    await until(() => busy.leading);
    const standBy = standingBy.lead('work', untilAborted);
    const frozen = new Client({ connectionString: database.url });
    frozen.on('error', () => undefined);
    await frozen.connect();
    await frozen.query('select pg_advisory_lock($1)', [lockKey('other work')]);
    const since = Date.now();
    const other = standingBy.lead('other work', untilAborted);
    while (!other.leading && Date.now() - since < 15_000) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Date.now() - since).toBeGreaterThan(9_000);
    expect(Date.now() - since).toBeLessThan(12_500);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([busy.leading, standBy.leading, terms]).toEqual([true, false, 1]);
    await frozen.end();
  });
});
