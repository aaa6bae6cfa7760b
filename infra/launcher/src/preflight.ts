import { accessSync, constants, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from './obstacle';

const oldestNode = [20, 19] as const;
const gibibyte = 2 ** 30;

/** Throws when this Node is too old. */
export function checkNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Obstacle(`Doorstep needs Node ${oldestNode.join('.')} or newer; this is ${version}.`);
}

/** Creates the data folder; throws when it cannot be written or has less than `least` bytes free. */
export function checkFolder(data: string, least = gibibyte): void {
  const probe = join(data, `.probe-${process.pid}`);
  try {
    mkdirSync(data, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Obstacle(`The folder ${data} cannot be written (${reason}); choose another with --data.`);
  }
  const { bavail, bsize } = statfsSync(data);
  const free = bavail * bsize;
  if (free >= least) return;
  throw new Obstacle(
    `Only ${gib(free)} GiB are free in ${data} and Doorstep needs ${gib(least)}; make room or use --data.`,
  );
}

/** Throws when a file to be imported, or its mapping, cannot be read. */
export function checkReadable(...files: readonly string[]): void {
  for (const file of files) {
    try {
      accessSync(file, constants.R_OK);
    } catch (error) {
      throw new Obstacle(`The file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    }
  }
}

function gib(bytes: number): string {
  return (bytes / gibibyte).toFixed(1);
}
