import { PooledDatabase } from '@doorstep/event-store';
import { createTestDatabase, TestDatabase, until } from '@doorstep/testing';
import { messageLogMigrations } from '../migrations';
import { message, transportContract } from '../transport.contract';
import { openPostgresLog, PostgresLog } from './postgres-log';

async function migrated(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const db = new PooledDatabase({ url: database.url });
  for (const { up } of messageLogMigrations) await db.query(up);
  await db.close();
  return database;
}

transportContract('the PostgreSQL log', async () => {
  const database = await migrated();
  const opened: PostgresLog[] = [];
  return {
    open: async () => {
      opened.push(await openPostgresLog({ url: database.url, partitions: 3 }));
      return opened.at(-1) as PostgresLog;
    },
    close: async () => {
      await Promise.all(opened.map((log) => log.close()));
      await database.drop();
    },
  };
});

describe('the PostgreSQL log', () => {
  let database: TestDatabase;
  let log: PostgresLog;
  const publish = (after: number) => {
    const watermark = { source: 'bank', position: after + 1, recordedAt: 1 };
    return log.publish({ source: 'bank', after, watermark, messages: [message(after + 1)] });
  };

  beforeEach(async () => {
    database = await migrated();
    log = await openPostgresLog({ url: database.url, partitions: 2, pollMs: 100 });
  });
  afterEach(async () => {
    await log.close();
    await database.drop();
  });

  it('keeps the number of partitions it was first opened with', async () => {
    const again = await openPostgresLog({ url: database.url, partitions: 8 });
    expect(await again.partitions()).toBe(2);
    await again.close();
  });

  it('passes over rows that are no messages, and owes nobody their delivery', async () => {
    const positions: number[] = [];
    const subscription = await log.subscribe({
      group: 'readers',
      topics: ['doorstep.bank.account.v1'],
      checkpointOf: async () => -1,
      async deliver(batches) {
        for (const { records } of batches)
          for (const record of records) if (record.kind === 'message') positions.push(record.envelope.position);
      },
    });
    const writer = new PooledDatabase({ url: database.url });
    await publish(0);
    await writer.query(
      `with moved as (update message_log.head set "offset" = "offset" + 8 returning "offset" as last)
       insert into message_log.messages ("offset", partition, topic, envelope)
       select last - 8 + place, place % 2, 'doorstep.bank.account.v1', rubbish
       from moved, unnest(array['{}', 'null', '[1]', '"rubbish"', '1', 'true', '{"specversion": "1.0"}', '{"id": "1"}']::jsonb[])
         with ordinality as written(rubbish, place)`,
    );
    await publish(1);
    await until(() => positions.includes(2));
    await until(async () => (await subscription.lag()) === 0);
    expect(positions).toEqual([1, 2]);
    await writer.close();
  });

  it('goes on after the server ended its connections', async () => {
    const positions: number[] = [];
    const other = await openPostgresLog({ url: database.url, pollMs: 100 });
    await other.subscribe({
      group: 'readers',
      topics: ['doorstep.bank.account.v1'],
      checkpointOf: async () => positions.length - 1,
      async deliver(batches) {
        for (const { records } of batches) {
          for (const record of records) if (record.kind === 'message') positions.push(record.envelope.position);
        }
      },
    });
    await publish(0);
    await until(() => positions.includes(1));
    const killer = new PooledDatabase({ url: database.url });
    await killer.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await until(async () => publish(1).catch(() => false));
    await until(() => positions.includes(2));
    await other.close();
    await killer.close();
  });
});
