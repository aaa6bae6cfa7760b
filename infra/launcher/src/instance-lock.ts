import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processInfo } from '@doorstep/postgres';
import { Obstacle } from './obstacle';

const starting = 'starting';

export interface Instance {
  readonly pid: number;
  readonly url: string;
}

/** The Doorstep that runs on a data folder and has opened its port, if one does. */
export function runningInstance(data: string): Instance | undefined {
  const noted = notedInstance(data);
  return noted !== undefined && noted.url !== starting && isDoorstep(noted.pid) ? noted : undefined;
}

export interface InstanceLock {
  /** Notes where this instance answers, for others to find it. */
  note(url: string): void;
  release(): void;
}

/** Makes this process the one that runs on a data folder. Throws when another one runs there. */
export function lockInstance(data: string, log: (line: string) => void): InstanceLock {
  const file = pidFile(data);
  const noted = notedInstance(data);
  if (noted !== undefined && isDoorstep(noted.pid)) {
    throw new Obstacle(
      `Doorstep already runs on ${data} (process ${noted.pid}, ${noted.url}); stop it, or choose another folder with --data.`,
    );
  }
  if (existsSync(file)) {
    log(`Removed the pid file of a Doorstep that is gone (process ${noted?.pid ?? 'unknown'}).`);
    rmSync(file, { force: true });
  }
  const note = (url: string, flag: string): void =>
    writeFileSync(file, JSON.stringify({ pid: process.pid, url }), { mode: 0o600, flag });
  try {
    note(starting, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Obstacle(`Another Doorstep starts on ${data} at this moment; choose another folder with --data.`);
  }
  return { note: (url) => note(url, 'w'), release: () => rmSync(file, { force: true }) };
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
