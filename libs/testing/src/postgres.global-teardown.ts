import './postgres.global-setup';

/** Ends the PostgreSQL of the test run; its guardian removes the folder. */
export default async function tearDown(): Promise<void> {
  await globalThis.doorstepTestCluster?.stop();
}
