import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessInfo, processInfo } from './processes';

const endsWithinMs = 60_000;

/** The process id and state that PostgreSQL notes in its folder while it runs. */
export function notedPostmaster(data: string): { readonly pid: number; readonly state: string } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), state: lines[7]?.trim() ?? '' };
  } catch {
    return undefined;
  }
}

/** Ends the PostgreSQL of a folder whose starter was killed, or forgets one that is gone. Throws when its starter lives on. */
export async function stopLeftover(data: string, log: (line: string) => void): Promise<void> {
  const noted = notedPostmaster(data);
  if (noted === undefined) return;
  const running = processInfo(noted.pid);
  if (running === undefined || !serves(running, data)) {
    log(`Removed the pid file of a PostgreSQL that is gone (process ${noted.pid}).`);
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  const deadline = Date.now() + endsWithinMs;
  let asked = false;
  for (let left: ProcessInfo | undefined = running; left !== undefined; left = processInfo(running.pid)) {
    if (Date.now() > deadline) {
      throw new Error(`The PostgreSQL in ${data} is in use (process ${running.pid}); stop what started it first.`);
    }
    if (!asked && !isGuarded(left)) {
      log(`Stopping the PostgreSQL that a killed process left behind (process ${running.pid}).`);
      process.kill(running.pid, 'SIGINT');
      asked = true;
    }
    await sleep(50);
  }
}

/** A guardian ends its PostgreSQL itself; one that is dying still counts for a moment. */
function isGuarded({ parent }: ProcessInfo): boolean {
  return processInfo(parent)?.command.includes('guardian.cjs') === true;
}

function serves(running: ProcessInfo, data: string): boolean {
  if (!running.command.includes('postgres')) return false;
  return running.cwd === undefined ? running.command.includes(data) : running.cwd === realpathSync(data);
}
