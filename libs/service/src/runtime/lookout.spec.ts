import { setTimeout as pause } from 'node:timers/promises';
import { Lookout } from './lookout';

describe('a lookout', () => {
  it('looks at once and then now and then, until it is stopped', async () => {
    let looks = 0;
    const lookout = new Lookout(async () => void (looks += 1), 2);
    await lookout.start();
    expect(looks).toBe(1);
    while (looks < 4) await pause(1);
    await lookout.stop();
    const until = looks;
    await pause(10);
    expect(looks).toBe(until);
  });

  it('looks one after the other, and not at all on its own while a look is under way', async () => {
    let running = 0;
    let most = 0;
    let looks = 0;
    const lookout = new Lookout(async () => {
      most = Math.max(most, (running += 1));
      looks += 1;
      await pause(20);
      running -= 1;
    }, 1);
    await lookout.start();
    await Promise.all([lookout.look(), lookout.look(), lookout.look()]);
    await lookout.stop();
    expect(most).toBe(1);
    expect(looks).toBeLessThan(7);
  });

  it('fails to start when it cannot look, and looks again after a failure', async () => {
    let away = true;
    let seen = 0;
    const lookout = new Lookout(async () => {
      if (away) throw new Error('away');
      seen += 1;
    }, 1);
    await expect(lookout.start()).rejects.toThrow('away');
    away = false;
    await lookout.start();
    away = true;
    await expect(lookout.look()).rejects.toThrow('away');
    away = false;
    const before = seen;
    while (seen === before) await pause(1);
    await lookout.stop();
  });
});
