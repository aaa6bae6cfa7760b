import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startCluster } from '@doorstep/postgres';
import { Client } from 'pg';

/** A PostgreSQL of the benchmark's own, with its default durability. */
export interface BenchCluster {
  /** The url of a new, empty database. */
  newDatabase(): Promise<string>;
}

/** Runs `work` beside a fresh PostgreSQL and removes it afterwards. */
export async function withCluster<T>(work: (cluster: BenchCluster) => Promise<T>): Promise<T> {
  return inFolder((folder) => running(folder, work));
}

/** The same on a disk whose flushes take 3 ms longer; undefined where there is no gcc to build that disk with. */
export async function withSlowCluster<T>(work: (cluster: BenchCluster) => Promise<T>): Promise<T | undefined> {
  return inFolder(async (folder) => {
    const library = join(folder, 'slow-fsync.so');
    const source = resolve('test/benchmarks/src/slow-fsync.c');
    if (spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, source]).status !== 0) return undefined;
    await running(folder, async () => undefined);
    process.env['LD_PRELOAD'] = library;
    try {
      return await running(folder, work);
    } finally {
      delete process.env['LD_PRELOAD'];
    }
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-'));
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function running<T>(folder: string, work: (cluster: BenchCluster) => Promise<T>): Promise<T> {
  const cluster = await startCluster({ folder: join(folder, 'postgres'), durable: true, log: () => undefined });
  let databases = 0;
  const newDatabase = async () => {
    const name = `bench_${(databases += 1)}`;
    const client = new Client({ connectionString: `${cluster.url}/postgres` });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    return `${cluster.url}/${name}`;
  };
  try {
    return await work({ newDatabase });
  } finally {
    await cluster.stop();
  }
}
