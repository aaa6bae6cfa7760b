import { PooledDatabase } from '@doorstep/event-store';
import { createTestDatabase } from '@doorstep/testing';
import { prepareSchema } from './schema';

it('is prepared by several processes that start at the same time', async () => {
  const database = await createTestDatabase();
  const db = new PooledDatabase({ url: database.url, connections: 1 });
  const applicationRole = `several_${process.pid}`;
  await db.query(`create role ${applicationRole}`);
  const migrations = [{ name: '0001-visits', up: 'create table visits (id text primary key)' }];
  try {
    for (let round = 0; round < 3; round += 1)
      await Promise.all(
        Array.from({ length: 6 }, () =>
          prepareSchema({ url: database.url, migratorUrl: database.url, applicationRole }, 'visits', migrations),
        ),
      );
    const [found] = await db.query<{ migrated: number }>(
      `select count(*)::integer as migrated from migrations where name like 'visits%'`,
    );
    expect(found?.migrated).toBe(1);
  } finally {
    await db.query(`drop owned by ${applicationRole}; drop role ${applicationRole}`);
    await db.close();
    await database.drop();
  }
});
