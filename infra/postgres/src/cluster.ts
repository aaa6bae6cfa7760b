import { ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresAccount, postgresHome } from './account';
import { program } from './binaries';
import { freePort } from './free-port';
import { clusterPath, initialise } from './initialise';
import { notedPostmaster, stopLeftover } from './leftover';
import { serverSettings } from './settings';

export interface ClusterOptions {
  /** Holds the cluster, its log and the superuser's password. */
  readonly folder: string;
  /** False trades durability for speed, and removes the folder at the end. */
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

/** A running PostgreSQL. `url` is the superuser's, without a database. */
export interface Cluster {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when PostgreSQL has ended, asked to or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Recovery after a power cut replays at most `max_wal_size` of log. */
const startsWithinMs = 120_000;

/**
 * Starts the PostgreSQL of a folder, creating it when there is none and ending one that a killed process left behind.
 * It ends with this process, however this process ends. Throws with PostgreSQL's own words when it does not start.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = resolve(options.folder);
  const data = join(folder, 'cluster');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await stopLeftover(data, options.log);
  const account = postgresAccount();
  const home = postgresHome(account);
  const secret = initialise({ home, folder, account }, options.durable);
  const port = await freePort();
  const logFile = join(folder, 'postgres.log');
  const guardian = guard({
    command: program(home, 'postgres'),
    args: ['-D', clusterPath(data, account), ...serverSettings(port, options.durable)],
    options: { ...account, cwd: data },
    logFile,
    ...(options.durable ? {} : { removeFolder: folder }),
  });
  const ended = new Promise<void>((done) => guardian.once('exit', () => done()));
  const pid = await ready(guardian, data, logFile);
  const stop = async () => {
    guardian.ref();
    guardian.stdin?.end();
    await ended;
  };
  return { url: `postgres://doorstep:${secret}@127.0.0.1:${port}`, port, pid, ended, stop };
}

/** Detached, so that a Ctrl-C in the terminal reaches PostgreSQL only after the services have let go of it. */
function guard(order: object): ChildProcess {
  const guardian = spawn(process.execPath, [join(__dirname, 'guardian.cjs'), JSON.stringify(order)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guardian.unref();
  (guardian.stdin as Socket).unref();
  return guardian;
}

async function ready(guardian: ChildProcess, data: string, logFile: string): Promise<number> {
  const deadline = Date.now() + startsWithinMs;
  while (guardian.exitCode === null && Date.now() < deadline) {
    const noted = notedPostmaster(data);
    if (noted?.state === 'ready') return noted.pid;
    await sleep(20);
  }
  guardian.stdin?.end();
  throw new Error(`PostgreSQL did not start: ${lastWords(logFile)}`);
}

function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|ERROR|PANIC|error/.test(line)) ?? lines.at(-1) ?? 'it wrote nothing';
}
