import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { processInfo } from '@doorstep/postgres';
import { Obstacle } from './obstacle';

export interface Instance {
  readonly pid: number;
  readonly url: string;
}

/** The Doorstep that runs on a data folder, if one does. */
export function runningInstance(data: string): Instance | undefined {
  const noted = notedInstance(data);
  return noted !== undefined && isDoorstep(noted.pid) ? noted : undefined;
}

/** Notes this process as the one that runs on a data folder; returns what takes the note away. Throws when another one runs there. */
export function lockInstance(data: string, url: string, log: (line: string) => void): () => void {
  const file = pidFile(data);
  const noted = notedInstance(data);
  if (noted !== undefined) {
    if (isDoorstep(noted.pid)) {
      throw new Obstacle(
        `Doorstep already runs on ${data} (process ${noted.pid}, ${noted.url}); stop it, or choose another folder with --data.`,
      );
    }
    log(`Removed the pid file of a Doorstep that is gone (process ${noted.pid}).`);
    rmSync(file, { force: true });
  }
  const descriptor = openSync(file, 'wx', 0o600);
  writeSync(descriptor, JSON.stringify({ pid: process.pid, url }));
  closeSync(descriptor);
  return () => rmSync(file, { force: true });
}

function notedInstance(data: string): Instance | undefined {
  try {
    return JSON.parse(readFileSync(pidFile(data), 'utf8')) as Instance;
  } catch {
    return undefined;
  }
}

function pidFile(data: string): string {
  return join(data, 'doorstep.pid');
}

/** Process ids are used again; the one noted may be another program by now. */
function isDoorstep(pid: number): boolean {
  return pid !== process.pid && processInfo(pid)?.command.includes('launcher/src/cli') === true;
}
