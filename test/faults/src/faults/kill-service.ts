import { signal } from '../signal';
import { pause } from '../waiting';
import { Fault } from './fault';

/** Processes of services die without a word, one after the other; their parents start them again. */
export const killService: Fault = {
  name: 'kill-service',
  transports: ['postgres', 'kafka'],
  async inflict({ platform, dice }) {
    const killed: string[] = [];
    for (let deaths = dice.whole(1, 3); deaths > 0; deaths -= 1) {
      const [name, pid] = dice.pick([...platform.processes()]);
      signal(pid, 'SIGKILL');
      killed.push(name);
      await pause(dice.whole(0, 1_500));
    }
    return killed.join(' ');
  },
};
