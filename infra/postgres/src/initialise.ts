import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Account } from './account';
import { program } from './binaries';

export interface Place {
  /** The PostgreSQL to run. */
  readonly home: string;
  /** Holds the superuser's password beside the cluster. */
  readonly folder: string;
  readonly account: Account;
}

/** The cluster's folder as `account` can name it: a process that starts in its folder needs no right to walk there, e.g. below /root. */
export function clusterPath(cluster: string, account: Account): string {
  return account.uid === undefined ? cluster : '/proc/self/cwd';
}

/** Creates the cluster of a folder unless it has one; returns the superuser's password. */
export function initialise(place: Place, durable: boolean): string {
  const secretFile = join(place.folder, 'superuser.secret');
  const cluster = join(place.folder, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return readFileSync(secretFile, 'utf8').trim();
  const unfinished = join(place.folder, 'cluster.new');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(secretFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  give(place.account, unfinished);
  initdb(place, unfinished, secretFile, durable);
  rmSync(cluster, { recursive: true, force: true });
  renameSync(unfinished, cluster);
  return readFileSync(secretFile, 'utf8').trim();
}

/** With `--locale=C` alone pg_trgm sees no Chinese; the builtin provider needs nothing from the machine. */
function initdb({ home, account }: Place, cluster: string, secretFile: string, durable: boolean): void {
  give(account, secretFile);
  const secret = openSync(secretFile, 'r');
  const { status, stderr, error } = spawnSync(
    program(home, 'initdb'),
    [
      `--pgdata=${clusterPath(cluster, account)}`,
      `--pwfile=${account.uid === undefined ? secretFile : '/dev/stdin'}`,
      '--username=doorstep',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-messages=C',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...account, cwd: cluster, stdio: [secret, 'ignore', 'pipe'], encoding: 'utf8' },
  );
  closeSync(secret);
  if (account.uid !== undefined) chownSync(secretFile, 0, 0);
  if (status !== 0) throw new Error(`PostgreSQL could not create its files: ${error?.message ?? stderr.trim()}`);
}

function give(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
