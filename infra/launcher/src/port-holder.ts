import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { ProcessInfo, processInfo } from '@doorstep/postgres';

/** The process that listens on a TCP port, where this account may see it. */
export function portHolder(port: number): ProcessInfo | undefined {
  const pid = existsSync('/proc/net/tcp') ? fromProc(port) : fromLsof(port);
  return pid === undefined ? undefined : processInfo(pid);
}

const listening = '0A';

function fromProc(port: number): number | undefined {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].filter(existsSync).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === listening && parseInt(local?.split(':')[1] ?? '', 16) === port)
      .map((columns) => `socket:[${columns[9]}]`),
  );
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .find((pid) => openFiles(pid).some((file) => inodes.includes(file)));
}

function openFiles(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return attempt(() => readdirSync(folder), []).map((file) => attempt(() => readlinkSync(`${folder}/${file}`), ''));
}

/** Processes and their files come and go, and not all may be seen. */
function attempt<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

function fromLsof(port: number): number | undefined {
  const { stdout } = spawnSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' });
  const pid = parseInt(stdout ?? '', 10);
  return Number.isNaN(pid) ? undefined : pid;
}
