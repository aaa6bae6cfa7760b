import { pause } from '../waiting';
import { Fault } from './fault';

/** A broker, one of three or the only one, dies without a word and comes back after a while. */
export const killBroker: Fault = {
  name: 'kill-broker',
  transports: ['kafka'],
  async inflict({ platform, dice }) {
    const broker = dice.pick(platform.parts.kafka?.brokers ?? []);
    const awayMs = dice.whole(0, 4_000);
    await broker.kill();
    await pause(awayMs);
    await broker.start();
    return `broker ${broker.id} away ${awayMs} ms`;
  },
};
