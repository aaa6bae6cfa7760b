import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { until } from '@doorstep/testing';
import { RunningPlatform, startPlatform } from './platform';
import { root } from './root';
import { tokenOf } from './speakers';

jest.setTimeout(120_000);

const megabyte = 1024 ** 2;
const county = '620521';
const mapping = {
  kind: 'people',
  source: 'township-register',
  format: { type: 'csv' },
  identifier: { scheme: 'township-register', column: 'id' },
  fields: {
    name: { column: 'name', required: true },
    identityNumber: { column: 'number', required: true },
    residence: { column: 'place', required: true },
  },
};
const header = 'id,name,number,place\n';

/** The identity number of somebody of the county (GB 11643 ends in a check character). */
function identityNumber(nth: number): string {
  const first17 = `${county}19880808${String(nth).padStart(3, '0')}`;
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return `${first17}${'10X98765432'[sum % 11]}`;
}

describe('hostile files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-hostile-files-'));
  const data = join(folder, 'data');
  let platform: RunningPlatform;
  let authorization: string;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    platform = await startPlatform(data);
    const speaker = { name: 'counsellor', claims: { role: 'counsellor', office: county } };
    authorization = `Bearer ${await tokenOf(speaker, platform.url, data)}`;
  });
  afterAll(async () => {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The last line of the report on a file sent in pieces, over a connection of its own. */
  async function imported(pieces: Iterable<Buffer | string>, more: Record<string, string> = {}): Promise<object> {
    const sending = request(`${platform.url}/api/imports/people`, {
      method: 'POST',
      headers: {
        authorization,
        'accept-language': 'en',
        'content-type': 'application/octet-stream',
        'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64'),
        ...more,
      },
    });
    const answered = once(sending, 'response') as Promise<[NodeJS.ReadableStream & { statusCode: number }]>;
    for (const piece of pieces) if (!sending.write(piece)) await once(sending, 'drain');
    sending.end();
    const [answer] = await answered;
    const lines = (await text(answer)).trim().split('\n');
    expect(answer.statusCode).toBe(200);
    return JSON.parse(lines.at(-1) as string) as object;
  }

  const ask = async (path: string, body?: object): Promise<Record<string, unknown>> => {
    const asked = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = { authorization, 'content-type': 'application/json' };
    return (await (await fetch(`${platform.url}${path}`, { headers, ...asked })).json()) as Record<string, unknown>;
  };

  /** The most memory the platform has ever had, in bytes. */
  const peakOfMemory = (): number =>
    Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${platform.pid}/status`, 'utf8'))?.[1]) * 1024;

  it('stay out of memory: a line of 200 MB, a million columns, a packed bomb of 10 GB', async () => {
    await imported([header]);
    const before = peakOfMemory();
    const line = Array.from({ length: 200 }, () => Buffer.alloc(megabyte, 'x'));
    expect(await imported([header, ...line])).toMatchObject({ totals: { rows: 1, refused: 1 } });

    const columns = Buffer.from(Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join());
    const stopped = { stopped: { code: 'row-too-large', message: 'The row is too large' } };
    expect(await imported([columns])).toMatchObject(stopped);

    const member = gzipSync(Buffer.alloc(100 * megabyte, `1,${'0'.repeat(10_000)}\n`));
    const bomb = [gzipSync(header), ...Array.from({ length: 100 }, () => member)];
    for (const encoding of ['identity', 'gzip'])
      expect(await imported(bomb, { 'content-encoding': encoding })).toMatchObject({
        reasons: { 'packed-too-densely': 1 },
      });

    expect(peakOfMemory() - before).toBeLessThan(150 * megabyte);
  });

  it('are answered though the rest of them is still on its way', async () => {
    const rest = Array.from({ length: 50 }, () => Buffer.alloc(megabyte, '1,2\n'));
    expect(await imported(['other,columns\n', ...rest])).toMatchObject({ stopped: { code: 'column-missing' } });
  });

  it('bring formulas as the text they are', async () => {
    const formulas = ["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1:A9)', '=HYPERLINK("http://x.example")'];
    const rows = formulas.map((formula, at) => [at, `"${formula.replaceAll('"', '""')}"`, identityNumber(at), county]);
    const file = `${header}${rows.map((row) => row.join()).join('\n')}\n`;
    expect(await imported([file])).toMatchObject({ totals: { rows: formulas.length, created: formulas.length } });
    for (const [at, formula] of formulas.entries()) {
      const { personId } = await ask('/api/people/lookups', { identityNumber: identityNumber(at) });
      const path = `/api/people/${String(personId)}`;
      await until(async () => 'name' in (await ask(path)));
      expect(await ask(path)).toMatchObject({ name: formula });
    }
  });

  it('are refused by the command line in words', async () => {
    const ended = async (file: Buffer): Promise<object> => {
      const path = join(folder, 'file');
      const described = join(folder, 'mapping.json');
      writeFileSync(path, file);
      writeFileSync(described, JSON.stringify(mapping));
      const cli = join(root, 'dist/infra/launcher/src/cli.js');
      const args = [cli, 'import', 'people', path, '--mapping', described, '--data', data];
      const run: Promise<{ code?: number; stdout: string }> = promisify(execFile)(process.execPath, args);
      const { code = 0, stdout } = await run.catch((error: { code: number; stdout: string }) => error);
      return { code, ...(JSON.parse(stdout.trim().split('\n').at(-1) as string) as object) };
    };
    expect(await ended(Buffer.from('504b030414000000', 'hex'))).toMatchObject({
      code: 1,
      stopped: { code: 'file-is-archive', message: expect.stringContaining('save it as CSV') },
    });
    const table = `${header}20,Wang Fang,${identityNumber(20)},${county}\n21,Li Na,${identityNumber(21)},${county}\n`;
    expect(await ended(Buffer.from(`\ufeff${table}`, 'utf16le'))).toMatchObject({
      code: 1,
      stopped: { code: 'not-this-encoding', message: 'The file is utf-16, not utf-8 as the mapping says' },
    });
    expect(await ended(gzipSync(table).subarray(0, -6))).toMatchObject({
      code: 0,
      totals: { created: 2, refused: 1 },
      reasons: { 'file-cut-off': 1 },
    });
  });
});
