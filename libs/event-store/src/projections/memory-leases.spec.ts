import { MemoryLeases } from './memory-leases';
import { pause } from './wakeup';

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

describe('leases in memory', () => {
  it('name one leader and pass the lease on', async () => {
    const leases = new MemoryLeases();
    const [first, second, other] = ['a', 'a', 'b'].map((name) => leases.lead(name, untilAborted));
    expect([first, second, other].map((one) => one?.leading)).toEqual([true, false, true]);
    await first?.stop();
    await first?.stop();
    await pause(5);
    expect([first, second, other].map((one) => one?.leading)).toEqual([false, true, true]);
    await leases.close();
    expect([second, other].map((one) => one?.leading)).toEqual([false, false]);
  });

  it('give work that ended by itself another term, and others time to run', async () => {
    const leases = new MemoryLeases();
    let terms = 0;
    const leadership = leases.lead('a', async () => void (terms += 1));
    await pause(10);
    expect(terms).toBeGreaterThan(1);
    await leadership.stop();
    const reached = terms;
    await pause(5);
    expect(terms).toBe(reached);
  });
});
