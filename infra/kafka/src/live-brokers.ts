import { connect } from 'node:net';

export interface LiveBroker {
  readonly id: number;
  readonly host: string;
  readonly port: number;
}

const answersWithinMs = 2_000;

/** A Metadata request, version 1, for no topic: size, key 3, version, correlation id, client id "doorstep", an empty list. */
const request = Buffer.concat([
  Buffer.from([0, 0, 0, 22, 0, 3, 0, 1, 0, 0, 0, 1, 0, 8]),
  Buffer.from('doorstep'),
  Buffer.from([0, 0, 0, 0]),
]);

/** The brokers that the one at this address knows to be live, by its own answer. Rejects when it does not answer in time. */
export function liveBrokers(host: string, port: number): Promise<readonly LiveBroker[]> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: answersWithinMs });
    let received = Buffer.alloc(0);
    const fail = (reason: string) => {
      socket.destroy();
      reject(new Error(`no Kafka answers at ${host}:${port}: ${reason}`));
    };
    socket.once('connect', () => socket.write(request));
    socket.once('error', ({ message }) => fail(message));
    socket.once('timeout', () => fail('it is silent'));
    socket.once('close', () => fail('it hung up'));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 4 || received.length < 4 + received.readInt32BE(0)) return;
      resolve(brokersIn(received));
      socket.destroy();
    });
  });
}

/** The answer: size, correlation id, then id, host, port and rack of each broker. */
function brokersIn(answer: Buffer): readonly LiveBroker[] {
  let at = 8;
  const int32 = (): number => answer.readInt32BE((at += 4) - 4);
  const text = (): string => {
    const length = answer.readInt16BE(at);
    at += 2 + Math.max(length, 0);
    return answer.toString('utf8', at - Math.max(length, 0), at);
  };
  return Array.from({ length: int32() }, () => {
    const broker = { id: int32(), host: text(), port: int32() };
    text();
    return broker;
  });
}
