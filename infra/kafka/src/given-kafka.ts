import { liveBrokers } from './live-brokers';
import { KafkaBroker, RunningKafka } from './kafka';

/** A Kafka that others run, by the addresses of KAFKA_BROKERS. Throws when none of them answers. */
export async function givenKafka(addresses: string): Promise<RunningKafka> {
  const bootstrap = addresses.split(',').map((address) => address.trim());
  const brokers = await Promise.any(
    bootstrap.map((address) => {
      const [host, port] = address.split(/:(?=\d+$)/);
      return liveBrokers(host ?? '', Number(port));
    }),
  ).catch((error: AggregateError) => {
    throw new Error(`KAFKA_BROKERS is "${addresses}" and ${(error.errors as Error[])[0]?.message}.`);
  });
  return { bootstrap, brokers: brokers.map((broker) => ({ ...broker, ...refusals })), stop: () => Promise.resolve() };
}

function refuse(): never {
  throw new Error('This Kafka was given by KAFKA_BROKERS: Doorstep did not start it, and neither kills nor stops it.');
}

const refusals: Pick<KafkaBroker, 'kill' | 'stop' | 'start' | 'pause' | 'resume'> = {
  kill: async () => refuse(),
  stop: async () => refuse(),
  start: async () => refuse(),
  pause: async () => refuse(),
  resume: async () => refuse(),
};
