import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningKafka } from './kafka';
import { startKafka } from './start-kafka';

declare global {
  /** Handed from the global set-up to the global tear-down, which jest loads apart. */
  var doorstepTestKafka: { readonly kafka: RunningKafka; readonly folder: string } | undefined;
}

/** Has one broker for every spec of the run. Without one the specs are skipped, or fail where Kafka is named or required. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-kafka-'));
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    const kafka = await startKafka({ brokers: 1, folder, log });
    globalThis.doorstepTestKafka = { kafka, folder };
    process.env['DOORSTEP_TEST_KAFKA'] = kafka.bootstrap.join(',');
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (process.env['DOORSTEP_KAFKA_REQUIRED'] === '1' || process.env['KAFKA_BROKERS']) throw error;
    log(`Kafka specs are skipped: ${(error as Error).message}`);
  }
}
