import { kafkaSettings, replicationOf } from './message-transport';

const brokers = ['k1:9092'];

it('reaches a cluster as the environment says', () => {
  expect(kafkaSettings(brokers, 'county.', {})).toEqual({
    brokers,
    prefix: 'county.',
    clientId: 'doorstep',
    sessionTimeoutMs: 15_000,
  });
  const secured = kafkaSettings(brokers, '', {
    DOORSTEP_KAFKA_TLS: 'true',
    DOORSTEP_KAFKA_USERNAME: 'doorstep',
    DOORSTEP_KAFKA_PASSWORD: 'secret',
  });
  expect(secured).toMatchObject({
    tls: true,
    sasl: { mechanism: 'scram-sha-512', username: 'doorstep', password: 'secret' },
  });
  expect(replicationOf({})).toEqual({ replicas: 1, minInSync: 1 });
  const three = { DOORSTEP_KAFKA_REPLICAS: '3', DOORSTEP_KAFKA_MIN_IN_SYNC: '2' };
  expect(replicationOf(three)).toEqual({ replicas: 3, minInSync: 2 });
});

it.each([
  [() => replicationOf({ DOORSTEP_KAFKA_REPLICAS: 'three' }), 'DOORSTEP_KAFKA_REPLICAS must be a whole number'],
  [() => kafkaSettings(brokers, '', { DOORSTEP_KAFKA_SESSION_TIMEOUT_MS: '0' }), 'must be a whole number above 0'],
  [
    () => kafkaSettings(brokers, '', { DOORSTEP_KAFKA_USERNAME: 'd', DOORSTEP_KAFKA_MECHANISM: 'gssapi' }),
    'DOORSTEP_KAFKA_MECHANISM can be plain, scram-sha-256 or scram-sha-512, not gssapi.',
  ],
])('refuses what makes no sense in one sentence', (read, sentence) => {
  expect(read).toThrow(sentence);
});
