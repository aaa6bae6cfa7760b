import { sessionsOf } from '../sessions';
import { pause } from '../waiting';
import { Fault } from './fault';

/** Longer than the session timeout the rounds give to Kafka's groups (6 s). */
const kafkaMs = [7_500, 9_000] as const;
const embeddedMs = [1_500, 4_000] as const;

/** A process freezes, the others take its work over, and it goes on where it was. */
export const pauseService: Fault = {
  name: 'pause-service',
  transports: ['postgres', 'kafka'],
  async inflict({ platform, dice }) {
    const busy = platform.replicas.flatMap(({ service }) => [service, `${service}+`]);
    const [name, pid] = dice.pick([...platform.processes()].filter(([found]) => busy.includes(found)));
    const [least, most] = platform.parts.kafka === undefined ? embeddedMs : kafkaMs;
    const frozenMs = dice.whole(least, most);
    process.kill(pid, 'SIGSTOP');
    try {
      const ended = await sessionsOf(pid, platform.stores, dice.happens(0.7) ? 'doorstep%' : '%');
      await pause(frozenMs);
      return `${name} ${frozenMs} ms, lost ${ended} sessions`;
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  },
};
