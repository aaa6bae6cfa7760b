import { createTestDatabase, TestDatabase, until } from '@doorstep/testing';
import { PooledDatabase } from '../database';
import { MemoryLeases } from './memory-leases';
import { projectionMigrations } from './migrations';
import { Rebuilds } from './rebuilds';

describe('read models asked to be rebuilt', () => {
  let database: TestDatabase;
  let db: PooledDatabase;
  const rebuilt: string[] = [];
  let broken = true;
  const readModel = (reader: string) => ({
    reader,
    version: 2,
    rebuild: async () => {
      rebuilt.push(reader);
      if (reader === 'broken' && broken) throw new Error('no such day');
      await db.query('delete from projections.rebuilds where reader = $1', [reader]);
    },
  });
  let rebuilds: Rebuilds;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = new PooledDatabase({ url: database.url, connections: 2 });
    for (const { up } of projectionMigrations) await db.query(up);
    await db.query(
      `insert into projections.readers (reader, version) values ('whole', 2), ('broken', 2), ('older', 1), ('policy:x', 2)`,
    );
    const readModels = ['whole', 'broken', 'older'].map(readModel);
    rebuilds = new Rebuilds({ name: 'bank', db, leases: new MemoryLeases(), readModels });
  });
  afterAll(async () => {
    await rebuilds.stop();
    await db.close();
    await database.drop();
  });
  const ask = (reader: string) => db.query('insert into projections.rebuilds (reader) values ($1)', [reader]);
  const asked = () => db.query('select reader, failure from projections.rebuilds order by reader');

  it('are rebuilt one by one; what fails says why and is tried again, what an upgrade rebuilds is left to it', async () => {
    for (const reader of ['broken', 'older', 'policy:x', 'whole']) await ask(reader);
    await until(async () => (await rebuilds.lag()) === 3);
    expect(await asked()).toEqual([
      { reader: 'broken', failure: 'no such day' },
      { reader: 'older', failure: null },
      { reader: 'policy:x', failure: 'policy:x has no rows that could be rebuilt' },
    ]);
    broken = false;
    await until(async () => (await rebuilds.lag()) === 2);
    expect(new Set(rebuilt)).toEqual(new Set(['whole', 'broken']));
  });

  it('must exist', async () => {
    await expect(ask('nobody')).rejects.toThrow(/foreign key/);
  });

  it('are not asked for any more once their reader is another', async () => {
    await db.query(`delete from projections.readers where reader = 'older'`);
    expect((await asked()).map(({ reader }) => reader)).toEqual(['policy:x']);
  });
});
