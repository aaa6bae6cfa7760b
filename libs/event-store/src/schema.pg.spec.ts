import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase } from '@doorstep/testing';
import { PooledDatabase } from './database';
import { appendTo, caseEvent, newStream } from './contract/cases.fixture';
import { grantsFor } from './migrations';
import { StoreDatabase } from './postgres.fixture';
import { dumpSchema } from './schema-dump';

const schemaFile = join(__dirname, '../sql/schema.sql');

let database: StoreDatabase;
beforeAll(async () => {
  database = await StoreDatabase.migrate(await createTestDatabase());
});
afterAll(() => database.drop());

it('migrates to the schema in schema.sql (written anew when WRITE_SCHEMA is set)', async () => {
  const schema = await dumpSchema(database.sql, 'event_store');
  if (process.env['WRITE_SCHEMA'] !== undefined) writeFileSync(schemaFile, schema);
  expect(readFileSync(schemaFile, 'utf8')).toBe(schema);
});

describe('the application role', () => {
  const role = `app "role" ${newStream().slice(-8)}`;
  const quoted = `"${role.replaceAll('"', '""')}"`;
  let app: PooledDatabase;
  let url: string;
  beforeAll(async () => {
    await database.sql.query(`create role ${quoted} login password 'app'`);
    await database.sql.query(`grant all on all tables in schema event_store to ${quoted}; ${grantsFor(role)}`);
    const address = new URL(database.url);
    address.username = encodeURIComponent(role);
    address.password = 'app';
    url = address.href;
    app = new PooledDatabase({ url });
  });
  afterAll(async () => {
    await app.close();
    await database.sql.query(`drop owned by ${quoted}; drop role ${quoted}`);
  });

  it('appends and reads', async () => {
    const store = await database.open({ url });
    const stream = newStream();
    const claims = [{ scope: 'identity', hash: 'ab', streamId: stream }];
    await store.append({ ...appendTo(stream, 0, [caseEvent()]), claims });
    expect(await store.readStream(stream)).toHaveLength(1);
    expect(await store.holderOf('identity', ['ab'])).toBe(stream);
  });

  it.each([
    `update event_store.events set data = '{}'`,
    `delete from event_store.events`,
    `truncate event_store.events`,
    `insert into event_store.events select * from event_store.events`,
    `update event_store.head set position = 0`,
    `delete from event_store.claims`,
    `update event_store.answers set answer = '{}'`,
    `delete from event_store.person_keys`,
    `alter table event_store.events add column more text`,
    `create table event_store.more (id text)`,
  ])('may not %s', async (statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});
