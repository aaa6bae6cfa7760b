import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedPostgres, startPostgres } from './start-postgres';
import { processInfo } from './processes';

jest.setTimeout(90_000);

const parents: string[] = [];
const lines: string[] = [];

function newFolder(mode = 0o700): string {
  const parent = mkdtempSync(join(tmpdir(), 'doorstep-cluster-'));
  spawnSync('chmod', [mode.toString(8), parent]);
  parents.push(parent);
  return join(parent, 'postgres');
}

const start = (dataDir: string): Promise<EmbeddedPostgres> =>
  startPostgres({ dataDir, databases: ['doorstep_a', 'doorstep_b'], log: (line) => lines.push(line) });

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 600) throw new Error('waited 30 s in vain');
    await sleep(50);
  }
}

beforeEach(() => lines.splice(0));
afterAll(() => parents.forEach((parent) => rmSync(parent, { recursive: true, force: true })));

describe('in a folder below a private one', () => {
  const dataDir = newFolder(0o700);
  let postgres: EmbeddedPostgres;
  beforeAll(async () => {
    postgres = await start(dataDir);
  });
  afterAll(() => postgres.stop());

  it('is durable and listens on 127.0.0.1 alone', async () => {
    const settings = await query<{ setting: string }>(
      postgres.adminUrl,
      `SELECT setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'listen_addresses',
       'synchronous_commit', 'unix_socket_directories') ORDER BY name`,
    );
    expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', '127.0.0.1', 'on', '']);
  });

  it('keeps its password where only the owner reads it', () => {
    const secret = join(dataDir, 'superuser.secret');
    expect(statSync(secret).mode & 0o077).toBe(0);
    expect(postgres.adminUrl).toContain(readFileSync(secret, 'utf8').trim());
  });

  it('lets an application write rows, not tables, and only in its own database', async () => {
    const { url, migratorUrl } = postgres.database('doorstep_a');
    await query(migratorUrl, 'CREATE TABLE counter (n integer)');
    await query(url, 'INSERT INTO counter VALUES (1)');
    await expect(query(url, 'SELECT n FROM counter')).resolves.toEqual([{ n: 1 }]);
    await expect(query(url, 'DROP TABLE counter')).rejects.toThrow('must be owner');
    await expect(query(url, 'CREATE TABLE mine (n integer)')).rejects.toThrow('permission denied');
    await expect(query(url.replace(/doorstep_a$/, 'doorstep_b'), 'SELECT 1')).rejects.toThrow('permission denied');
    await expect(query(url.replace(/doorstep_a$/, 'postgres'), 'SELECT 1')).rejects.toThrow('permission denied');
  });

  it('finds Chinese by trigram', async () => {
    const { migratorUrl } = postgres.database('doorstep_a');
    await query(migratorUrl, 'CREATE EXTENSION pg_trgm');
    const [row] = await query<{ alike: boolean }>(migratorUrl, `SELECT '兰州市城关区' % '兰州市城关' AS alike`);
    expect(row).toEqual({ alike: true });
  });
});

it('keeps data over a restart', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  await query(first.database('doorstep_b').migratorUrl, 'CREATE TABLE kept AS SELECT 42 AS n');
  await first.stop();
  expect(processInfo(first.pid)).toBeUndefined();

  const second = await start(dataDir);
  await expect(query(second.database('doorstep_b').url, 'SELECT n FROM kept')).resolves.toEqual([{ n: 42 }]);
  await second.stop();
  expect(lines).toEqual([]);
});

it('forgets a pid file whose process is another program or gone', async () => {
  const dataDir = newFolder();
  await (await start(dataDir)).stop();
  writeFileSync(
    join(dataDir, 'cluster', 'postmaster.pid'),
    `${process.pid}\n${dataDir}\n0\n5432\n\n127.0.0.1\n\nready\n`,
  );

  const postgres = await start(dataDir);
  await postgres.stop();
  expect(lines).toEqual([`Removed the pid file of a PostgreSQL that is gone (process ${process.pid}).`]);
});

it('begins anew where a first start was cut short', async () => {
  const dataDir = newFolder();
  mkdirSync(join(dataDir, 'cluster.new'), { recursive: true });
  writeFileSync(join(dataDir, 'cluster.new', 'PG_VERSION'), '18\n');
  await (await start(dataDir)).stop();
});

describe('when its starter is killed', () => {
  const root = resolve(__dirname, '../../..');
  const compiled = join(root, 'dist/infra/postgres/src/start-postgres.js');
  const program = `require(process.argv[1])
    .startPostgres({ dataDir: process.argv[2], databases: [], log: () => undefined })
    .then(({ pid }) => console.log(pid) ?? setInterval(() => undefined, 1000))`;

  async function startElsewhere(dataDir: string): Promise<{ starter: ChildProcess; pid: number }> {
    const starter = spawn(process.execPath, ['-e', program, compiled, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolvePid) =>
      starter.stdout?.once('data', (chunk: Buffer) => resolvePid(Number(chunk.toString()))),
    );
    return { starter, pid };
  }

  beforeAll(() => {
    expect(spawnSync(process.execPath, [join(root, 'infra/workspace/build.mjs')]).status).toBe(0);
  });

  it('ends, guardian included', async () => {
    const { starter, pid } = await startElsewhere(newFolder());
    const guardian = processInfo(pid)?.parent as number;
    starter.kill('SIGKILL');
    await until(() => processInfo(pid) === undefined && processInfo(guardian) === undefined);
  });

  it('is waited for by a start that comes at once', async () => {
    const dataDir = newFolder();
    const { starter, pid } = await startElsewhere(dataDir);
    starter.kill('SIGKILL');
    const next = await start(dataDir);
    expect(processInfo(pid)).toBeUndefined();
    await next.stop();
  });

  it('is stopped by the next start when its guardian was killed too', async () => {
    const dataDir = newFolder();
    const { starter, pid } = await startElsewhere(dataDir);
    process.kill(processInfo(pid)?.parent as number, 'SIGKILL');
    starter.kill('SIGKILL');
    const next = await start(dataDir);
    expect(lines).toEqual([`Stopping the PostgreSQL that a killed process left behind (process ${pid}).`]);
    expect(processInfo(pid)).toBeUndefined();
    await next.stop();
  });
});
