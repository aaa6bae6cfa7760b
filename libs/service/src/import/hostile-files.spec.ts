import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { readRows } from './read-rows';
import { ImportFileError, RowFormat } from './rows';

const csv: RowFormat = { type: 'csv' };
const gb: RowFormat = { type: 'csv', encoding: 'gb18030' };

interface Reading {
  readonly rows: readonly (string | readonly unknown[])[];
  /** Why the file could not be read (on) as a whole. */
  readonly stopped?: string;
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function read(
  file: string | Uint8Array | AsyncIterable<Uint8Array>,
  format = csv,
  columns: readonly string[] = [],
): Promise<Reading> {
  const rows: (string | readonly unknown[])[] = [];
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  try {
    for await (const row of readRows(bytes instanceof Uint8Array ? inPieces(bytes) : bytes, format, columns))
      rows.push('refused' in row ? row.refused.code : [...row.cells.values()]);
    return { rows };
  } catch (failure) {
    if (!(failure instanceof ImportFileError)) throw failure;
    return { rows, stopped: failure.reason.code };
  }
}

describe('a file cut off', () => {
  it.each([
    ['in a row', Buffer.from('a,b,c\n1,2,3\n4,5'), csv, 'cell-count'],
    ['in a quote', Buffer.from('a,b\n1,2\n4,"5'), csv, 'quote-not-closed'],
    ['in a character of UTF-8', Buffer.from('a,b\n1,2\n4,张三').subarray(0, -1), csv, 'not-text-in-this-encoding'],
    [
      'in a character of GB 18030',
      encode('a,b\n1,2\n4,张三', 'gb18030').subarray(0, -1),
      gb,
      'not-text-in-this-encoding',
    ],
    ['in a JSON object', Buffer.from('{"a":1}\n{"a":'), { type: 'json-lines' } as RowFormat, 'not-a-json-object'],
  ])('%s loses that row alone', async (_, file, format, code) => {
    const { rows, stopped } = await read(file, format);
    expect([rows.length, rows.at(-1), stopped]).toEqual([2, code, undefined]);
  });
});

describe('a file in another encoding than its mapping says', () => {
  const table = '编号,姓名\n1,张三\n2,李四\n';
  const ascii = 'id,name\n1,张三\n2,李四\n';

  it.each([
    ['GB 18030 as UTF-8', encode(table, 'gb18030'), csv, 'header-not-text'],
    ['UTF-8 as GB 18030', Buffer.from(table), gb, 'not-this-encoding'],
    ['UTF-8 as GB 18030, its header ASCII', Buffer.from(ascii), gb, 'not-this-encoding'],
    ['UTF-8 with its mark as GB 18030', Buffer.from('\ufeffid\n1\n'), gb, 'not-this-encoding'],
    ['UTF-16', Buffer.from(`\ufeff${table}`, 'utf16le'), csv, 'not-this-encoding'],
    ['UTF-16, packed', gzipSync(Buffer.from(`\ufeff${table}`, 'utf16le')), csv, 'not-this-encoding'],
    [
      'UTF-16 with the bytes the other way round',
      Buffer.from(`\ufeff${table}`, 'utf16le').swap16(),
      csv,
      'not-this-encoding',
    ],
    ['UTF-16 without a mark', Buffer.from(ascii, 'utf16le'), csv, 'header-not-text'],
  ])('is not read at all: %s', async (_, file, format, code) => {
    expect(await read(file, format)).toEqual({ rows: [], stopped: code });
  });

  it('is not taken for one: GB 18030 that could be UTF-8 for a while', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `${at},联通${at % 3 === 0 ? '' : '公司'}`);
    expect((await read(encode(`id,name\n${rows.join('\n')}`, 'gb18030'), gb)).rows).toHaveLength(200);
  });

  it('is refused row by row where only rows are', async () => {
    const file = Buffer.concat([
      Buffer.from('id,name\n1,Wang\n'),
      encode('2,张三\n', 'gb18030'),
      Buffer.from('3,\0\n4,Li\n'),
    ]);
    const { rows } = await read(file);
    expect(rows).toEqual([['1', 'Wang'], 'not-text-in-this-encoding', 'not-text-in-this-encoding', ['4', 'Li']]);
  });

  it('ends in refusals whatever its bytes are', async () => {
    const formats = fc.constantFrom<RowFormat>(csv, gb, { type: 'tsv' }, { type: 'json-lines' });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), formats, fc.boolean(), async (bytes, format, packed) => {
        const { rows, stopped } = await read(packed ? gzipSync(bytes) : bytes, format, ['id']);
        expect(rows.every((row) => typeof row === 'string')).toBe(true);
        expect(stopped === undefined || format.type !== 'json-lines' || /file|encoding/.test(stopped)).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('a file made to fill the memory', () => {
  const million = Array.from({ length: 1_000_000 }, (_, at) => `c${at}`);

  it('has a million columns in its header', async () => {
    expect(await read(million.join())).toEqual({ rows: [], stopped: 'row-too-large' });
  });

  it('has a million columns in a row', async () => {
    const { rows } = await read(`a,b\n1,2\n${million.join()}\n3,4\n`);
    expect(rows).toEqual([['1', '2'], 'row-too-large', ['3', '4']]);
    const object = `{${million.map((name) => `"${name}":1`).join()}}`;
    expect((await read(`{"a":1}\n${object}\n{"a":2}`, { type: 'json-lines' })).rows).toEqual([
      ['1'],
      'row-too-large',
      ['2'],
    ]);
  });

  it('never ends its line', async () => {
    const block = Buffer.alloc(1024 * 1024, 'x');
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a,b\n1,2\n');
      for (let sent = 0; sent < 200; sent += 1) yield block;
    }
    const before = process.memoryUsage().rss;
    expect((await read(endless())).rows).toEqual([['1', '2'], 'row-too-large']);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 ** 2);
  });

  it('is packed like a bomb', async () => {
    const row = `1,${'0'.repeat(10_000)}\n`;
    const member = gzipSync(row.repeat(800));
    const bomb = Buffer.concat([gzipSync('a,b\n'), ...Array.from({ length: 1_000 }, () => member)]);
    const { rows } = await read(bomb);
    expect(rows.at(-1)).toBe('packed-too-densely');
    expect(rows.length).toBeLessThan(5_000);
  });

  it('is an archive or a spreadsheet', async () => {
    const zip = Buffer.from('504b0304140000000800', 'hex');
    expect(await read(zip)).toEqual({ rows: [], stopped: 'file-is-archive' });
    expect(await read(gzipSync(zip))).toEqual({ rows: [], stopped: 'file-is-archive' });
    expect((await read(gzipSync(gzipSync('a,b\n1,2\n')))).rows).toEqual([]);
  });
});
