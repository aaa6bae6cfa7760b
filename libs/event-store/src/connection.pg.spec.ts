import { createTestDatabase, TestDatabase } from '@doorstep/testing';
import { Connection } from './connection';
import { PooledDatabase } from './database';

describe('a connection', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('leaves nothing open at the server when it cannot be prepared', async () => {
    const connection = new Connection({ connectionString: database.url, application_name: 'unprepared' }, async () => {
      throw new Error('not prepared');
    });
    await expect(connection.open()).rejects.toThrow('not prepared');
    const db = new PooledDatabase({ url: database.url });
    const open = () => db.query(`select from pg_stat_activity where application_name = 'unprepared'`);
    for (let tries = 0; tries < 100 && (await open()).length > 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await open()).toEqual([]);
    await connection.close();
    await db.close();
  });
});
