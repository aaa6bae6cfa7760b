import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { freePort, ProcessInfo, processInfo } from '@doorstep/postgres';
import { Launches } from './launched';

jest.setTimeout(300_000);

const launches = new Launches();

/** The PostgreSQL of a data folder, and the guardian above it. */
function databaseProcesses(data: string): readonly number[] {
  const [pid] = readFileSync(join(launches.folder, data, 'postgres/cluster/postmaster.pid'), 'utf8')
    .split('\n')
    .map(Number);
  const postgres = processInfo(pid as number) as ProcessInfo;
  return [postgres.pid, postgres.parent];
}

const gone = (pids: readonly number[]) => pids.every((pid) => processInfo(pid) === undefined);
const status = async (url: string) => (await fetch(url)).status;

afterEach(() => launches.killAll());
afterAll(() => launches.remove());

it('starts, tells how to sign in, refuses a second start on its folder, stops on Ctrl-C and starts again', async () => {
  const port = String(await freePort());
  const first = launches.run('start', '--data', 'd', '--port', port);
  await first.says(`Doorstep runs at http://127.0.0.1:${port}`);
  const [, curl = ''] = /Token +(curl .+)/.exec(first.output) ?? [];
  const answer = await new Promise<string>((done) => {
    let text = '';
    const shell = spawn('sh', ['-c', curl], { stdio: ['ignore', 'pipe', 'ignore'] });
    shell.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    shell.once('close', () => done(text));
  });
  const { access_token: token } = JSON.parse(answer) as { access_token: string };
  expect(await status(`http://127.0.0.1:${port}/api/people/none`)).toBe(401);
  const authorised = await fetch(`http://127.0.0.1:${port}/api/people/none`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(authorised.status).not.toBe(401);

  const second = launches.run('start', '--data', 'd', '--port', '0');
  expect(await second.ended).toBe(1);
  expect(second.output).toMatch(
    /^Doorstep already runs on .+ \(process \d+, http:\/\/127\.0\.0\.1:\d+\); stop it, .+\n$/,
  );

  const processes = databaseProcesses('d');
  first.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(gone(processes)).toBe(true);

  const again = launches.run('start', '--data', 'd', '--port', port);
  await again.says('Doorstep runs at');
  again.kill('SIGTERM');
  expect(await again.ended).toBe(0);
});

it('reads a file into the Doorstep that already runs on the folder', async () => {
  const run = launches.run('start', '--data', 'imported', '--port', '0');
  await run.says('Doorstep runs at');
  const file = join(launches.folder, 'groups.csv');
  writeFileSync(file, 'CODE,PREFERREDLABEL,ORIGINURI,DESCRIPTION,ALTLABELS\n5,Service and sales workers,u,d,a\n');
  const mapping = resolve(__dirname, '../../deploy/mappings/esco-1.1.1-isco-groups.mapping.json');
  const imported = launches.run('import', 'reference-entries', file, '--mapping', mapping, '--data', 'imported');
  expect(await imported.ended).toBe(0);
  expect(imported.result).toContain('"totals":{"rows":1,"created":1,');
  run.kill('SIGINT');
  expect(await run.ended).toBe(0);
});

it('leaves nothing behind when it is killed, and says that it found the pid file', async () => {
  const first = launches.run('start', '--data', 'killed', '--port', '0', '--processes', 'placements');
  await first.says('Doorstep runs at');
  const [, child] = /placements runs in process (\d+)/.exec(first.output) ?? [];
  const processes = [...databaseProcesses('killed'), Number(child)];
  first.kill('SIGKILL');
  await first.until(() => gone(processes));

  const again = launches.run('start', '--data', 'killed', '--port', '0');
  await again.says('Doorstep runs at');
  expect(again.output).toMatch(/Removed the pid file of a Doorstep that is gone \(process \d+\)\./);
  again.kill('SIGINT');
  expect(await again.ended).toBe(0);
});

it('starts a killed service again, and answers 503 in between', async () => {
  const port = String(await freePort());
  const run = launches.run('start', '--data', 'apart', '--port', port, '--processes', 'placements');
  await run.says('Doorstep runs at');
  const health = `http://127.0.0.1:${port}/services/placements/health/live`;
  expect(await status(health)).toBe(200);
  const [, pid] = /placements runs in process (\d+)/.exec(run.output) ?? [];
  process.kill(Number(pid), 'SIGKILL');
  await run.says('placements ended (SIGKILL)');
  const down = await fetch(health);
  expect([down.status, down.headers.get('retry-after')]).toEqual([503, '1']);
  await run.until(async () => (await status(health)) === 200);
  run.kill('SIGINT');
  expect(await run.ended).toBe(0);
});

describe('what stands in the way is said in one sentence', () => {
  let holder: Server;
  beforeAll(() => new Promise<void>((done) => (holder = createServer().listen(0, '127.0.0.1', done))));
  afterAll(() => new Promise((done) => holder.close(done)));

  it('a port in use, by whom', async () => {
    const { port } = holder.address() as AddressInfo;
    const run = launches.run('start', '--data', 'none', '--port', String(port));
    expect(await run.ended).toBe(1);
    expect(run.output).toMatch(new RegExp(`^Port ${port} is in use by process ${process.pid} \\(.+\\); .+\\n$`));
  });

  it('demo accounts that others could reach', async () => {
    const run = launches.run('start', '--data', 'none', '--host', '0.0.0.0');
    expect(await run.ended).toBe(1);
    expect(run.output).toMatch(/^Demo accounts are for this machine alone, .+\n$/);
  });

  it('an option that does not exist', async () => {
    const run = launches.run('start', '--prot', '1');
    expect(await run.ended).toBe(2);
    expect(run.output).toBe('There is no option --prot; --help tells all options.\n');
  });
});
