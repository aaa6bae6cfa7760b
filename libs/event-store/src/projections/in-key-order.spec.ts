import { inKeyOrder } from './in-key-order';
import { isTransient } from './transient';
import { StoreUnavailable } from '../errors';
import { backoff, pause, Wakeup } from './wakeup';

describe('working in key order', () => {
  const items = ['a1', 'b1', 'a2', 'c1', 'b2', 'a3'];
  const key = (item: string) => item.slice(0, 1);

  it('keeps the order of a key and lets keys overlap, up to the width', async () => {
    const done: string[] = [];
    let running = 0;
    let most = 0;
    await inKeyOrder(
      items,
      key,
      async (item) => {
        most = Math.max(most, (running += 1));
        await pause(item === 'a1' ? 20 : 1);
        running -= 1;
        done.push(item);
      },
      2,
    );
    expect(done.filter((item) => key(item) === 'a')).toEqual(['a1', 'a2', 'a3']);
    expect(done.indexOf('b2')).toBeLessThan(done.indexOf('a1'));
    expect([most, done.length]).toEqual([2, 6]);
  });

  it('ends the run of a key that fails, finishes the others, then throws', async () => {
    const done: string[] = [];
    const work = async (item: string) => {
      if (item === 'a2') throw new Error('no');
      await pause(2);
      done.push(item);
    };
    await expect(inKeyOrder(items, key, work)).rejects.toThrow('no');
    expect(done.sort()).toEqual(['a1', 'b1', 'b2', 'c1']);
  });
});

describe('a wake-up', () => {
  it('is kept for the next sleep, once', async () => {
    const wakeup = new Wakeup();
    wakeup.wake();
    const started = performance.now();
    await wakeup.sleep(1_000);
    expect(performance.now() - started).toBeLessThan(500);
    await wakeup.sleep(30);
    expect(performance.now() - started).toBeGreaterThanOrEqual(25);
  });

  it('ends a sleep that is under way', async () => {
    const wakeup = new Wakeup();
    const started = performance.now();
    setTimeout(() => wakeup.wake(), 5);
    await wakeup.sleep(5_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('doubles the pauses between tries up to a most', () => {
    expect([1, 2, 3, 20].map((attempt) => backoff(attempt, 50, 1_000))).toEqual([50, 100, 200, 1_000]);
  });
});

describe('a transient failure', () => {
  it.each([
    ['a refused connection', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), true],
    ['an administrator’s shutdown', Object.assign(new Error('x'), { code: '57P01' }), true],
    ['a deadlock', Object.assign(new Error('x'), { code: '40P01' }), true],
    ['a store out of reach', new StoreUnavailable('x'), true],
    ['a connection that ended', new Error('Connection terminated unexpectedly'), true],
    ['a violated constraint', Object.assign(new Error('x'), { code: '23514' }), false],
    ['a defect', new TypeError('x is not a function'), false],
    ['something else', 'x', false],
  ])('is told from a fault in the data: %s', (_name, error, transient) => {
    expect(isTransient(error)).toBe(transient);
  });
});
