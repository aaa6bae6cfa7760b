import { disk } from '../control';
import { HurtPlatform } from '../platform';
import { patienceMs, pause, until } from '../waiting';
import { Fault } from './fault';

const hourMs = 3_600_000;

/** The volume of PostgreSQL has no room left for a while, or takes nothing at all; what ends by it is started again. */
export const fullDisk: Fault = {
  name: 'full-disk',
  transports: ['postgres', 'kafka'],
  controlled: true,
  async inflict({ platform, dice, control }) {
    const state = dice.pick(['full', 'full', 'dead'] as const);
    const { starts } = platform;
    const fullMs = dice.whole(1_000, 4_000);
    control?.setDisk(disk[state]);
    await pause(fullMs);
    control?.setDisk(disk.roomy);
    await pause(1_000);
    await until('PostgreSQL is back', () => answers(platform), patienceMs);
    return `${state} ${fullMs} ms${platform.starts > starts ? ', PostgreSQL ended' : ''}`;
  },
};

async function answers({ stores }: HurtPlatform): Promise<boolean> {
  return (await stores.of('matching').query('select 1')).length === 1;
}

/** The machine's clock jumps ahead and back again, several times. */
export const stepClock: Fault = {
  name: 'step-clock',
  transports: ['postgres', 'kafka'],
  controlled: true,
  async inflict({ dice, control }) {
    const steps = Array.from({ length: dice.whole(1, 3) }, () => dice.pick([-5, -1, -0.01, 0.01, 1, 5, 40]));
    for (const hours of steps) {
      control?.setClock(hours * hourMs);
      await pause(dice.whole(300, 2_000));
    }
    control?.setClock(0);
    return steps.map((hours) => `${hours} h`).join(' ');
  },
};
