import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cluster, startCluster } from '@doorstep/postgres';

declare global {
  /** Handed from the global set-up to the global tear-down, which jest loads apart. */
  var doorstepTestCluster: Cluster | undefined;
}

/** Starts one embedded PostgreSQL, with no durability, for every spec of the run. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-postgres-'));
  globalThis.doorstepTestCluster = await startCluster({ folder, durable: false, log: () => undefined });
  process.env['DOORSTEP_TEST_POSTGRES'] = globalThis.doorstepTestCluster.url;
}
