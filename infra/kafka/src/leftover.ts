import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessInfo, processInfo } from '@doorstep/postgres';

/** Longer than a guardian lets a broker take to stop. */
const endsWithinMs = 8_000;

/** Ends the broker of these settings whose starter and guardian were killed. Throws when its starter lives on. */
export async function endLeftover(pidFile: string, settingsFile: string, log: (line: string) => void): Promise<void> {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
  const running = pid > 0 ? processInfo(pid) : undefined;
  if (running === undefined || !running.command.includes(settingsFile)) return;
  const deadline = Date.now() + endsWithinMs;
  let asked = false;
  for (let left: ProcessInfo | undefined = running; left !== undefined; left = processInfo(pid)) {
    if (Date.now() > deadline) {
      throw new Error(`The Kafka of ${settingsFile} is in use (process ${pid}); stop what started it first.`);
    }
    if (!asked && !isGuarded(left)) {
      log(`Ending the Kafka broker that a killed process left behind (process ${pid}).`);
      process.kill(pid, 'SIGKILL');
      asked = true;
    }
    await sleep(50);
  }
}

/** A guardian ends its broker itself; one that is dying still counts for a moment. */
function isGuarded({ parent }: ProcessInfo): boolean {
  return processInfo(parent)?.command.includes('guardian.cjs') === true;
}
