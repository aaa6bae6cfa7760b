import { randomUUID } from 'node:crypto';
import { PooledDatabase } from '@doorstep/event-store';
import { counsellor, startTestService, until } from '@doorstep/testing';
import { visitsWithReadModels } from '../sample/visits-made.sample';
import { Tables } from './tables';
import { WrittenRows } from './written-rows';

describe('rows written into a read model', () => {
  let visits: Awaited<ReturnType<typeof startTestService>>;
  let written: WrittenRows;
  let db: PooledDatabase;

  beforeAll(async () => {
    visits = await startTestService(visitsWithReadModels);
    written = new WrittenRows(visits.service.get(Tables), 'visits_made');
    db = new PooledDatabase({ url: visits.platform.databaseUrl('visits'), connections: 2 });
  });
  afterAll(async () => {
    await db.close();
    await visits.end();
  });

  const planned = async (): Promise<string> => {
    const plan = { personId: randomUUID(), name: '王芳', office: '620102', on: '2026-03-05' };
    const { body } = await visits.as(counsellor).post('/api/visits', plan).expect(201);
    await visits.settled();
    return `visit-${String(body['id'])}`;
  };

  it('are told after the first look, which is anew, when they are made and when they change', async () => {
    const before = await planned();
    await expect(written.look()).resolves.toEqual({ anew: true, keys: [] });
    const after = await planned();
    const { anew, keys } = await written.look();
    expect([anew, keys.includes(after), keys.includes(before)]).toEqual([false, true, false]);
    await visits
      .as(counsellor)
      .post(`/api/visits/${before.slice('visit-'.length)}/made`, { minutes: 20 })
      .expect(200);
    await visits.settled();
    expect((await written.look()).keys).toContain(before);
    await expect(written.look()).resolves.toEqual({ anew: false, keys: [] });
  });

  it('are told also when their transaction began before a look and ended after it', async () => {
    let id = '';
    await db.transaction(async (sql) => {
      await sql.query(`insert into visits_made (id, office) values ('slow', '620102')`);
      id = await planned();
      expect((await written.look()).keys).toEqual([id]);
    });
    expect((await written.look()).keys).toEqual(expect.arrayContaining(['slow']));
    await db.query(`delete from visits_made where id = 'slow'`);
  });

  it('are told anew once the read model was rebuilt', async () => {
    await written.look();
    await db.query(`insert into projections.rebuilds (reader) values ('visits-made')`);
    await until(async () => (await db.query('select from projections.rebuilds')).length === 0);
    expect((await written.look()).anew).toBe(true);
    const id = await planned();
    expect((await written.look()).keys).toContain(id);
  });
});
