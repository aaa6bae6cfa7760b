import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { program, shippedPostgres } from './binaries';

/** The operating-system account PostgreSQL runs under; empty when it is our own. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so root hands it to `nobody`, the one unprivileged account every Linux has. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith('nobody:'))
      ?.split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error('PostgreSQL cannot run as root and there is no account "nobody"; start Doorstep as another user.');
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** A PostgreSQL folder that `account` can execute: the shipped one, or a copy where that lies under a private folder such as /root. */
export function postgresHome(account: Account): string {
  const shipped = shippedPostgres();
  if (account.uid === undefined || runs(shipped, account)) return shipped;
  const version = spawnSync(program(shipped, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout.trim();
  const cache = '/var/cache/doorstep';
  const home = join(cache, version.replace(/[^\w.]+/g, '-'));
  mkdirSync(cache, { recursive: true });
  if (!isOurs(cache)) throw new Error(`${cache} can be written by others than root; PostgreSQL is not run from there.`);
  chmodSync(cache, 0o755);
  if (!runs(home, account)) copyInto(cache, shipped, home);
  return home;
}

function copyInto(cache: string, shipped: string, home: string): void {
  const copy = mkdtempSync(join(cache, 'copy-'));
  cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'u=rwX,go=rX', copy]);
  rmSync(home, { recursive: true, force: true });
  renameSync(copy, home);
}

function isOurs(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return uid === 0 && (mode & 0o022) === 0;
}

function runs(home: string, account: Account): boolean {
  return spawnSync(program(home, 'postgres'), ['--version'], { ...account, stdio: 'ignore' }).status === 0;
}
