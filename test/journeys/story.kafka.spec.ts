import { killServicesOf } from './killing';
import { Launches } from './launched';

jest.setTimeout(400_000);

const launches = new Launches({ KAFKA_BROKERS: process.env['DOORSTEP_TEST_KAFKA'] ?? '' });
const demo = ['demo', '--once', '--people', '30', '--weeks', '12', '--port', '0', '--data'];

afterAll(async () => {
  await launches.killAll();
  launches.remove();
});

it('ends on Kafka, with services killed in the middle, in the table of the embedded log', async () => {
  const embedded = launches.run(...demo, 'embedded');
  expect(await embedded.ended).toBe(0);
  const onKafka = launches.run(...demo, 'kafka', '--transport', 'kafka', '--processes', 'each');
  const killed = await killServicesOf(onKafka);
  expect(await onKafka.ended).toBe(0);
  expect(new Set(killed).size).toBe(7);
  expect(onKafka.result).toBe(embedded.result);
});
