import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processInfo } from '@doorstep/postgres';

/** Longer than a guardian lets a broker take to stop. */
const endsWithinMs = 8_000;

/** Ends the broker of these settings whose starter and guardian were killed. Throws when its starter lives on. */
export async function endLeftover(pidFile: string, settingsFile: string, log: (line: string) => void): Promise<void> {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
  const running = pid > 0 ? processInfo(pid) : undefined;
  if (running === undefined || !running.command.includes(settingsFile)) return;
  const guarded = processInfo(running.parent)?.command.includes('guardian.cjs') === true;
  if (!guarded) {
    log(`Ending the Kafka broker that a killed process left behind (process ${pid}).`);
    process.kill(pid, 'SIGKILL');
  }
  const deadline = Date.now() + endsWithinMs;
  while (processInfo(pid) !== undefined) {
    if (Date.now() > deadline) {
      throw new Error(`The Kafka of ${settingsFile} is in use (process ${pid}); stop what started it first.`);
    }
    await sleep(50);
  }
}
