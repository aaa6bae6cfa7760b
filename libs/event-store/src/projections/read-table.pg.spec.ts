import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { ProjectionRow } from '@doorstep/event-sourcing';
import { createTestDatabase, TestDatabase } from '@doorstep/testing';
import { PooledDatabase } from '../database';
import { Write } from './commit';
import { addRows, readRows, ReadTable, writeRows } from './read-table';

const table: ReadTable = {
  table: 'things',
  key: 'id',
  columns: [
    { property: 'id', column: 'id', type: 'text' },
    { property: 'note', column: 'the_note', type: 'text' },
    { property: 'isOpen', column: 'is_open', type: 'boolean' },
    { property: 'count', column: 'count', type: 'integer' },
    { property: 'at', column: 'at', type: 'bigint' },
    { property: 'share', column: 'share', type: 'double precision' },
    { property: 'on', column: 'on', type: 'date' },
    { property: 'detail', column: 'detail', type: 'jsonb' },
    { property: 'words', column: 'words', type: 'text[]' },
  ],
};

interface Thing extends ProjectionRow {
  readonly note: string | null;
  readonly [property: string]: unknown;
}

const storable = (text: string) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\u001e', '\u001f', '\\', '"', '{', ',', '\n', 'a', '的', '😀') }),
    fc.constantFrom('', 'null', '\\N', 'NULL', '\u001e', '\u001f', ' '),
  )
  .filter(storable);
const anyJson = fc
  .jsonValue()
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  .filter((value) => !JSON.stringify(value).includes('\\u'));
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const thing = fc.record({
  note: fc.option(anyText),
  isOpen: fc.option(fc.boolean()),
  count: fc.option(fc.integer()),
  at: fc.option(fc.maxSafeInteger()),
  share: fc.option(fc.integer().map((number) => number / 64)),
  on: fc.option(day),
  detail: fc.option(anyJson.filter((value) => value !== null)),
  words: fc.option(fc.array(fc.option(anyText))),
});
const things = fc
  .uniqueArray(anyText, { minLength: 1, maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map((id) => thing.map((rest): Thing => ({ id, ...rest })))));

describe('a read table', () => {
  let database: TestDatabase;
  let db: PooledDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = new PooledDatabase({ url: database.url, connections: 1 });
    await db.query(`create table things (id text primary key, the_note text, is_open boolean, count integer, at bigint,
      share double precision, "on" date, detail jsonb, words text[])`);
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  const carryOut = async (writes: readonly Write[]) => {
    for (const write of writes) {
      const values: unknown[] = [];
      const text = write((value) => `$${values.push(value)}`, 'true');
      await db.query(text, values);
    }
  };
  const write = (rows: readonly Thing[]) => carryOut(writeRows(table, new Map(rows.map((row) => [row.id, row]))));
  const read = (rows: readonly Thing[]) =>
    readRows(
      db,
      table,
      rows.map(({ id }) => id),
    );
  const byId = (rows: readonly Thing[]) => new Map(rows.map((row) => [row.id, row]));

  it('gives back any rows as they were written, and as they were written last', async () => {
    await fc.assert(
      fc.asyncProperty(things, thing, async (rows, other) => {
        await db.query('delete from things');
        await write(rows);
        expect(await read(rows)).toEqual(byId(rows));
        const changed = rows.map((row) => ({ ...row, ...other }));
        await write(changed);
        expect(await read(rows)).toEqual(byId(changed));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what is there when rows are only added, also when they come twice at once', async () => {
    const [one, two] = ['one', 'two'].map((note): Thing => ({ id: randomUUID(), note })) as [Thing, Thing];
    await carryOut(addRows(table, [one]));
    await carryOut(addRows(table, [{ ...one, note: 'another' }, two, two]));
    const notes = [...(await read([one, two])).values()].map((row) => (row as Thing).note);
    expect(notes.sort()).toEqual(['one', 'two']);
    expect(addRows(table, [])).toEqual([]);
  });

  it('takes what no JSON has for nothing, and text that is none for a mistake', async () => {
    const row = { id: 'x', note: null, count: undefined, share: NaN, detail: undefined };
    await write([row]);
    expect((await read([row])).get('x')).toMatchObject({ note: null, count: null, share: null, detail: null });
    await expect(write([{ id: 'x', note: 'half \ud800' }])).rejects.toThrow('half a character');
    await expect(write([{ id: 'x', note: 'with \u0000' }])).rejects.toThrow();
  });
});
