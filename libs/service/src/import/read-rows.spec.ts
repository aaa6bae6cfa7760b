import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { readRows } from './read-rows';
import { defaultLimits, ImportFileError, ReadRow, RowFormat, RowLimits } from './rows';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(
  file: string | Uint8Array,
  format: RowFormat = { type: 'csv' },
  more: { columns?: readonly string[]; limits?: Partial<RowLimits>; piece?: number } = {},
): Promise<readonly ReadRow[]> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const rows: ReadRow[] = [];
  const limits = { ...defaultLimits, ...more.limits };
  for await (const row of readRows(pieces(bytes, more.piece ?? 7), format, more.columns ?? [], limits)) rows.push(row);
  return rows;
}

const cells = (rows: readonly ReadRow[]) =>
  rows.map((row) => ('refused' in row ? row.refused.code : [...row.cells.values()]));
const lines = (rows: readonly ReadRow[]) => rows.map((row) => row.line);

describe('rows of a delimited file', () => {
  it('keep quoted delimiters, quotes and line ends, and know their lines', async () => {
    const rows = await read('a,b\n1,"x, ""y"""\n2,"two\nlines"\r\n\r\n3,"12"" pipe"');
    expect(cells(rows)).toEqual([
      ['1', 'x, "y"'],
      ['2', 'two\nlines'],
      ['3', '12" pipe'],
    ]);
    expect(lines(rows)).toEqual([2, 3, 6]);
  });

  it('begin after a byte order mark', async () => {
    const [row] = await read('\uFEFFname\n兰州', { type: 'csv' }, { columns: ['name'] });
    expect(row).toEqual({ line: 2, cells: new Map([['name', '兰州']]) });
  });

  it('are read as GB18030 where that is declared, also when a character falls between two pieces', async () => {
    const file = encode('姓名,地址\n张三,兰州市城关区㐂', 'gb18030');
    expect(cells(await read(file, { type: 'csv', encoding: 'gb18030' }, { piece: 1 }))).toEqual([
      ['张三', '兰州市城关区㐂'],
    ]);
  });

  it('are refused one by one where the encoding is not the declared one', async () => {
    const file = Buffer.concat([
      Buffer.from('name,x\nplain,1\n'),
      encode('张三,2\n', 'gb18030'),
      Buffer.from('last,3\n'),
    ]);
    expect(cells(await read(file))).toEqual([['plain', '1'], 'not-text-in-this-encoding', ['last', '3']]);
  });

  it('may hold replacement characters where the source is known to', async () => {
    const file = 'a,b\nSt\uFFFDphane,1\n';
    expect(cells(await read(file))).toEqual(['not-text-in-this-encoding']);
    expect(cells(await read(file, { type: 'csv', replacementCharacters: 'keep' }))).toEqual([['St\uFFFDphane', '1']]);
  });

  it('have other delimiters, and no quoting in tsv', async () => {
    expect(cells(await read("a;b\n'1;2';3", { type: 'csv', delimiter: ';', quote: "'" }))).toEqual([['1;2', '3']]);
    expect(cells(await read('a\tb\n"1\t2', { type: 'tsv' }))).toEqual([['"1', '2']]);
  });

  it('are unpacked when the file is gzip', async () => {
    expect(cells(await read(gzipSync('a,b\n1,2\n'), { type: 'csv' }, { piece: 1 }))).toEqual([['1', '2']]);
  });

  it('stay text, formulas too', async () => {
    expect(cells(await read(`a,b\n"=HYPERLINK(""http://x"")",+1-1\n@sum,-2`))).toEqual([
      ['=HYPERLINK("http://x")', '+1-1'],
      ['@sum', '-2'],
    ]);
  });

  it('without a row are an empty list, without a header an error', async () => {
    expect(await read('a,b\n')).toEqual([]);
    await expect(read('')).rejects.toMatchObject({ reason: { code: 'file-empty' } });
  });

  it('need the columns the mapping reads', async () => {
    const reason = { code: 'column-missing', params: { column: 'b' } };
    await expect(read('a\n1', { type: 'csv' }, { columns: ['a', 'b'] })).rejects.toMatchObject({ reason });
  });
});

describe('a broken row', () => {
  it('is refused and the file goes on', async () => {
    const rows = await read('a,b\n1,2\n3\n"4"x,5\n6,7,8\n9,\0\n10,11');
    expect(cells(rows)).toEqual([
      ['1', '2'],
      'cell-count',
      'text-after-quote',
      'cell-count',
      'not-text-in-this-encoding',
      ['10', '11'],
    ]);
    expect(lines(rows)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('with a quote that never closes costs one line', async () => {
    const rows = await read('a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(cells(rows)).toEqual([['1', '2'], 'quote-not-closed', ['5', '6'], ['7', '8']]);
    expect(lines(rows)).toEqual([2, 3, 4, 5]);
  });

  it('does not grow past the limit of a row', async () => {
    const limits = { rowChars: 50 };
    const long = 'x'.repeat(200_000);
    expect(cells(await read(`a,b\n1,${long}\n3,4\n`, { type: 'csv' }, { limits, piece: 5000 }))).toEqual([
      'row-too-large',
      ['3', '4'],
    ]);
    expect(cells(await read(`a,b\n1,"${long}\n3,4\n`, { type: 'csv' }, { limits, piece: 5000 }))).toEqual([
      'quote-not-closed',
      ['3', '4'],
    ]);
  });

  it('may not have more columns than the limit', async () => {
    expect(cells(await read('a,b\n1,2,3,4\n5,6', { type: 'csv' }, { limits: { columns: 3 } }))).toEqual([
      'too-many-columns',
      ['5', '6'],
    ]);
  });

  it('does not make a file of open quotes slow', async () => {
    const file = `a,b\n${'1,"2\n'.repeat(60_000)}`;
    const started = process.hrtime.bigint();
    const rows = await read(file, { type: 'csv' }, { piece: 65536 });
    expect(rows.every((row) => 'refused' in row)).toBe(true);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(10_000);
  });
});

describe('a file that breaks off', () => {
  it('gives the rows before the break and a refusal', async () => {
    const text = `a,b\n${Array.from({ length: 30_000 }, (_, index) => `${index},${(index * 7919) % 10007}`).join('\n')}`;
    const packed = gzipSync(text);
    const rows = await read(packed.subarray(0, packed.length - 2000), { type: 'csv' }, { piece: 4096 });
    expect(rows.length).toBeGreaterThan(10_000);
    expect(rows.at(-1)).toMatchObject({ refused: { code: 'file-cut-off' } });
  });

  it('also when it is short', async () => {
    const packed = gzipSync(`a,b\n1,2\n${Math.PI.toString().repeat(3)}`);
    const rows = await read(packed.subarray(0, packed.length - 8));
    expect(rows).toHaveLength(2);
    expect(rows.at(-1)).toMatchObject({ refused: { code: 'file-cut-off' } });
  });

  it('and one that is damaged at once is refused as a whole', async () => {
    const packed = gzipSync('a,b\n1,2\n');
    packed.fill(7, 10);
    await expect(read(packed)).rejects.toBeInstanceOf(ImportFileError);
  });

  it('may not unpack to more than the limit', async () => {
    const packed = gzipSync(`a,b\n${'1,2\n'.repeat(200_000)}`);
    const rows = await read(packed, { type: 'csv' }, { limits: { fileBytes: 300_000 } });
    expect(rows.at(-1)).toMatchObject({ refused: { code: 'file-too-large' } });
  });
});

describe('rows of JSON lines', () => {
  it('have dotted columns and lists', async () => {
    const [row] = await read('{"a":{"b":1,"c":null},"d":["x",2],"e":true}', { type: 'json-lines' });
    expect(row).toEqual({
      line: 1,
      cells: new Map<string, unknown>([
        ['a.b', '1'],
        ['a.c', ''],
        ['d', ['x', '2']],
        ['e', 'true'],
      ]),
    });
  });

  it('are refused when they are no object, too deep, too wide, too long or no text', async () => {
    const deep = `{"a":`.repeat(20) + '1' + '}'.repeat(20);
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`k${index}`, 1])));
    const file = [
      '{"a":1}',
      '[1]',
      '{"a":',
      deep,
      wide,
      `{"a":"${'x'.repeat(5000)}"}`,
      '{"a":"\\ud800"}',
      '',
      '{"a":2}',
    ].join('\n');
    const rows = await read(file, { type: 'json-lines' }, { limits: { columns: 20, rowChars: 4000 } });
    expect(cells(rows)).toEqual([
      ['1'],
      'not-a-json-object',
      'not-a-json-object',
      'too-many-columns',
      'too-many-columns',
      'row-too-large',
      'not-text-in-this-encoding',
      ['2'],
    ]);
    expect(lines(rows)).toEqual([1, 2, 3, 4, 5, 6, 7, 9]);
  });

  it('cannot name a property of every object', async () => {
    const [row] = await read('{"__proto__":{"polluted":"yes"}}', { type: 'json-lines' });
    expect(row).toMatchObject({ cells: new Map([['__proto__.polluted', 'yes']]) });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('any table', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '城', ',', '"', '\n', '\r', ' '), maxLength: 8 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('comes back as it was written, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        async (table, piece) => {
          const file = ['"x","y"', ...table.map((row) => row.map(quoted).join(','))].join('\r\n');
          expect(cells(await read(file, { type: 'csv' }, { piece }))).toEqual(table);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of any text at all ends without failing', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\0'), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 40 }), async (body, piece) => {
        const limits = { rowChars: 30 };
        const rows = await read(`a,b\n${body}\n1,2`, { type: 'csv' }, { piece, limits });
        const shown = lines(rows);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});
