import { topicSettings } from '@doorstep/contracts';
import { applyTopics, Drift, driftOf, KafkaClient, relaysSettings, relaysTopic } from '@doorstep/messaging';
import { kafkaSettings, replicationOf } from './message-transport';
import { Obstacle } from './obstacle';

const usage =
  'npm run topics -- drift | apply, with KAFKA_BROKERS (and DOORSTEP_KAFKA_PREFIX, _REPLICAS, _MIN_IN_SYNC, _TLS, _USERNAME, _PASSWORD) set.';

/** Shows in what the cluster differs from the table of topics, or makes it so. Exit code 1 while something differs. */
async function main([action, ...more]: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { KAFKA_BROKERS: addresses = '', DOORSTEP_KAFKA_PREFIX: prefix = '' } = environment;
  if ((action !== 'drift' && action !== 'apply') || more.length > 0 || addresses === '') throw new Obstacle(usage, 2);
  const brokers = addresses.split(',').map((address) => address.trim());
  const client = new KafkaClient(kafkaSettings(brokers, prefix, environment));
  const table = { ...topicSettings, [relaysTopic]: relaysSettings };
  try {
    const compare = action === 'apply' ? applyTopics : driftOf;
    const drifts = await compare(client, table, replicationOf(environment));
    for (const drift of drifts) process.stdout.write(`${lineOf(drift)}\n`);
    process.stdout.write(`${Object.keys(table).length} topics, ${drifts.length} differences\n`);
    return drifts.length === 0 ? 0 : 1;
  } finally {
    await client.close();
  }
}

function lineOf({ topic, setting, wanted, found }: Drift): string {
  return found === undefined ? `${topic} is missing` : `${topic}: ${setting} is ${found}, should be ${wanted}`;
}

main(process.argv.slice(2), process.env).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(error instanceof Obstacle ? error.exitCode : 1);
  },
);
