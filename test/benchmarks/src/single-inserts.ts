import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { measure } from './callers';
import { sampleEvent } from './sample-event';

/** The rate of durable single-row inserts into a table like the store's, and by what it was measured. */
export interface SingleInserts {
  readonly tool: string;
  rate(clients: number, seconds: number): Promise<number>;
  close(): Promise<void>;
}

/** With pgbench where there is one, else with a bare pg client. */
export async function singleInserts(url: string): Promise<SingleInserts> {
  const pool = new Pool({ connectionString: url, max: 64 });
  pool.on('error', () => undefined);
  await pool.query(`create table rows (position bigint generated always as identity primary key, stream_id text not null,
    version integer not null, type text not null, data jsonb not null, meta jsonb not null, unique (stream_id, version))`);
  const pgbench = findPgbench();
  const close = () => pool.end();
  if (pgbench !== undefined) {
    return {
      tool: 'pgbench INSERT',
      close,
      rate: async (clients, seconds) => byPgbench(pgbench, url, clients, seconds),
    };
  }
  const insert = () => {
    const { type, data, meta } = sampleEvent();
    const text = 'insert into rows (stream_id, version, type, data, meta) values ($1, 1, $2, $3, $4)';
    return pool.query({ name: 'insert', text, values: [`registration-${randomUUID()}`, type, data, meta] });
  };
  return {
    tool: 'pg client INSERT',
    close,
    rate: async (clients, seconds) => (await measure(clients, seconds, insert)).rate,
  };
}

function byPgbench(pgbench: string, url: string, clients: number, seconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-pgbench-'));
  const script = join(folder, 'insert.sql');
  const { type, data, meta } = sampleEvent();
  writeFileSync(
    script,
    `\\set id random(1, 9000000000000000)
insert into rows (stream_id, version, type, data, meta)
  values ('registration-' || :id, 1, '${type}', '${JSON.stringify(data)}', '${JSON.stringify(meta)}');\n`,
  );
  const load = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', script];
  const { stdout, stderr } = spawnSync(pgbench, [...load, url], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  if (Number.isNaN(rate)) throw new Error(`pgbench: ${stderr}`);
  return rate;
}

function findPgbench(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'pgbench'));
  const debian = '/usr/lib/postgresql';
  const installed = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin/pgbench'))
    : [];
  return [...onPath, ...installed].find((path) => existsSync(path));
}
