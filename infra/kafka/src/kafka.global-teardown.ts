import { rmSync } from 'node:fs';
import './kafka.global-setup';

/** Ends the Kafka of the test run. */
export default async function tearDown(): Promise<void> {
  const { doorstepTestKafka: running } = globalThis;
  if (running === undefined) return;
  await running.kafka.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
