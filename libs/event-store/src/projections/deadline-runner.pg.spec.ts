import { Deadline } from '@doorstep/event-sourcing';
import { createTestDatabase, TestDatabase, until } from '@doorstep/testing';
import { PooledDatabase } from '../database';
import { DeadlineClock, DeadlineRunner } from './deadline-runner';
import { MemoryLeases } from './memory-leases';
import { ReadTable } from './read-table';

const table: ReadTable = {
  table: 'deadlines',
  key: 'id',
  columns: [
    { property: 'id', column: 'id', type: 'text' },
    { property: 'kind', column: 'kind', type: 'text' },
    { property: 'dueAt', column: 'due_at', type: 'bigint' },
    { property: 'streamId', column: 'stream_id', type: 'text' },
  ],
};

class HandClock implements DeadlineClock {
  private readonly listeners = new Set<() => void>();
  constructor(private instant: number) {}
  now = () => this.instant;
  onAdvanced(listener: () => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  advanceTo(instant: number) {
    this.instant = instant;
    this.listeners.forEach((listener) => listener());
  }
}

describe('deadlines', () => {
  let database: TestDatabase;
  let db: PooledDatabase;
  let clock: HandClock;
  const runners: DeadlineRunner[] = [];
  const put = (id: string, dueAt: number, streamId = id) =>
    db.query('insert into deadlines values ($1, $2, $3, $4)', [id, 'confirmation', dueAt, streamId]);
  const run = (fire: (deadline: Deadline, now: number, key: string) => Promise<void>, leases = new MemoryLeases()) => {
    runners.push(new DeadlineRunner({ name: 'spec', db, table, clock, leases, fire, batch: 3 }));
    return runners.at(-1) as DeadlineRunner;
  };
  const drained = (runner: DeadlineRunner) => until(async () => (await runner.pending()) === 0);

  beforeEach(async () => {
    database = await createTestDatabase();
    db = new PooledDatabase({ url: database.url });
    await db.query('create table deadlines (id text primary key, kind text, due_at bigint, stream_id text)');
    clock = new HandClock(100);
  });
  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
    await db.close();
    await database.drop();
  });

  it('fires what the clock has passed, in order within a stream, over several pages', async () => {
    for (let index = 9; index >= 0; index -= 1) await put(`d${index}`, 90 + index, index % 2 ? 'odd' : 'even');
    await put('later', 101);
    const fired: Deadline[] = [];
    const runner = run(async (deadline) => void fired.push(deadline));
    await drained(runner);
    const of = (stream: string) => fired.filter(({ streamId }) => streamId === stream).map(({ id }) => id);
    expect([of('even'), of('odd')]).toEqual([
      ['d0', 'd2', 'd4', 'd6', 'd8'],
      ['d1', 'd3', 'd5', 'd7', 'd9'],
    ]);
    expect(fired[0]).toEqual({ id: 'd0', kind: 'confirmation', dueAt: 90, streamId: 'even' });
    clock.advanceTo(101);
    await drained(runner);
    expect(fired.at(-1)?.id).toBe('later');
    expect(fired).toHaveLength(11);
  });

  it('fires a deadline again when it was moved, and not when its row just stays', async () => {
    await put('a', 100);
    const keys: string[] = [];
    const runner = run(async (_deadline, _now, key) => void keys.push(key));
    await drained(runner);
    runner.wake();
    clock.advanceTo(150);
    await db.query('update deadlines set due_at = 140');
    runner.wake();
    await drained(runner);
    expect(keys).toEqual(['deadline:spec:a:100', 'deadline:spec:a:140']);
  });

  it('tries again what failed, without holding up others', async () => {
    await put('a', 1);
    await put('b', 2);
    const fired: string[] = [];
    let failures = 2;
    const runner = run(async ({ id }) => {
      failures -= id === 'a' ? 1 : 0;
      if (id === 'a' && failures >= 0) throw new Error('not now');
      fired.push(id);
    });
    await drained(runner);
    expect(fired).toEqual(['b', 'a']);
  });

  it('works in one process at a time; the next repeats under the same keys', async () => {
    await put('a', 1);
    const leases = new MemoryLeases();
    const fired: string[] = [];
    const [first, second] = ['first', 'second'].map((name) =>
      run(async (_deadline, _now, key) => void fired.push(`${name} ${key}`), leases),
    );
    await drained(first as DeadlineRunner);
    await first?.stop();
    await drained(second as DeadlineRunner);
    expect(fired).toEqual(['first deadline:spec:a:1', 'second deadline:spec:a:1']);
  });
});
