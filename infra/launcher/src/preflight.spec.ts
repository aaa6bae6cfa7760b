import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockInstance, runningInstance } from './instance-lock';
import { listen } from './listen';
import { checkFolder, checkNode, checkReadable } from './preflight';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-preflight-'));
const lines: string[] = [];
const log = (line: string) => lines.push(line);
const ignore: () => void = () => undefined;

beforeEach(() => lines.splice(0));
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('runs on Node %s', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

it.each(['18.20.0', '20.18.3', '20.9.0'])('does not run on Node %s', (version) => {
  expect(() => checkNode(version)).toThrow(`Doorstep needs Node 20.19 or newer; this is ${version}.`);
});

it('creates a folder with its parents', () => {
  expect(() => checkFolder(join(folder, 'a/b'), 1)).not.toThrow();
});

it('refuses a folder that cannot be written', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => checkFolder(file, 1)).toThrow(
    `The folder ${file} cannot be written (EEXIST); choose another with --data.`,
  );
});

it('refuses a folder with too little room', () => {
  expect(() => checkFolder(folder, 2 ** 60)).toThrow(
    /^Only \d+\.\d GiB are free in .+ and Doorstep needs 1073741824\.0;/,
  );
});

it('says which of the files to import cannot be read', () => {
  expect(() => checkReadable(__filename)).not.toThrow();
  const missing = join(folder, 'missing.csv');
  expect(() => checkReadable(__filename, missing)).toThrow(`The file ${missing} cannot be read (ENOENT).`);
});

describe('a data folder', () => {
  const data = mkdtempSync(join(folder, 'data-'));

  it('is locked until it is released', () => {
    const lock = lockInstance(data, log);
    lock.note('http://127.0.0.1:3000');
    lock.release();
    lockInstance(data, log).release();
    expect(lines).toEqual([]);
  });

  it('is freed of a pid file whose process is gone or another program', () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(join(data, 'doorstep.pid'), JSON.stringify({ pid: gone, url: 'http://127.0.0.1:1' }));
    lockInstance(data, log).release();
    writeFileSync(join(data, 'doorstep.pid'), JSON.stringify({ pid: process.ppid, url: 'http://127.0.0.1:1' }));
    lockInstance(data, log).release();
    expect(lines).toEqual(
      [gone, process.ppid].map((pid) => `Removed the pid file of a Doorstep that is gone (process ${pid}).`),
    );
  });

  it('is freed of a pid file that a power cut left empty', () => {
    writeFileSync(join(data, 'doorstep.pid'), '');
    lockInstance(data, log).release();
    expect(lines).toEqual(['Removed the pid file of a Doorstep that is gone (process unknown).']);
  });

  it('is refused while another Doorstep runs on it', () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)', 'dist/infra/launcher/src/cli.js']);
    const noted = { pid: other.pid as number, url: 'http://127.0.0.1:3000' };
    writeFileSync(join(data, 'doorstep.pid'), JSON.stringify(noted));
    expect(() => lockInstance(data, log)).toThrow(
      `Doorstep already runs on ${data} (process ${other.pid}, http://127.0.0.1:3000); stop it, or choose another folder with --data.`,
    );
    expect(runningInstance(data)).toEqual(noted);
    other.kill('SIGKILL');
  });
});

describe('the port', () => {
  let holder: Server;
  let port: number;
  beforeAll(async () => {
    holder = createServer();
    await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done));
    port = (holder.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((done) => holder.close(done)));

  it('says who holds it', async () => {
    await expect(listen(ignore, port, '127.0.0.1')).rejects.toThrow(
      new RegExp(
        `^Port ${port} is in use by process ${process.pid} \\(.+\\); stop it, or choose another with --port\\.$`,
      ),
    );
  });

  it('says that the machine lacks the address', async () => {
    await expect(listen(ignore, 0, '203.0.113.7')).rejects.toThrow('This machine has no address 203.0.113.7;');
  });
});
