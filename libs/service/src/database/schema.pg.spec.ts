import { PooledDatabase } from '@doorstep/event-store';
import { createTestDatabase } from '@doorstep/testing';
import { grant, prepareSchema } from './schema';

it('is prepared by several processes that start at the same time', async () => {
  const database = await createTestDatabase();
  const db = new PooledDatabase({ url: database.url, connections: 1 });
  const applicationRole = `several_${process.pid}`;
  await db.query(`create role ${applicationRole}`);
  const several = (work: () => Promise<void>) => Promise.all(Array.from({ length: 12 }, work));
  try {
    await several(() =>
      prepareSchema({ url: database.url, migratorUrl: database.url, applicationRole }, 'visits', [
        { name: '0001-visits', up: 'create table visits (id text primary key)' },
      ]),
    );
    const [found] = await db.query<{ migrated: number }>(
      `select count(*)::integer as migrated from migrations where name like 'visits%'`,
    );
    expect(found?.migrated).toBe(1);
    for (let round = 0; round < 5; round += 1) await several(() => grant(database.url, applicationRole));
  } finally {
    await db.query(`drop owned by ${applicationRole}; drop role ${applicationRole}`);
    await db.close();
    await database.drop();
  }
});
