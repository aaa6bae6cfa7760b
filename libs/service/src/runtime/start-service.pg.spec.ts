import { randomUUID } from 'node:crypto';
import { Actor } from '@doorstep/event-sourcing';
import { counsellor, expectNoDrift, TestPlatform, TestService, until } from '@doorstep/testing';
import { Tables } from '../database/tables';
import { visitsWithReadModels } from '../sample/visits-made.sample';

const plan = (personId = randomUUID()) => ({ personId, name: '王芳', office: '620102', on: '2026-03-05' });
const stranger: Actor = { kind: 'staff', id: 'c-2', role: 'counsellor', office: '620103' };

describe('a running service', () => {
  const platform = new TestPlatform();
  let visits: TestService;

  beforeAll(async () => {
    visits = await platform.start(visitsWithReadModels);
  });
  afterAll(() => platform.stop());

  const planned = async (): Promise<{ id: string; position: string }> =>
    (await visits.as(counsellor).post('/api/visits', plan()).expect(201)).body as never;
  const rowOf = async (id: string, query = '') => {
    const { body } = await visits.as(counsellor).get(`/api/visits-made?limit=200${query}`).expect(200);
    return (body['items'] as unknown as { id: string; minutes: number | null }[]).find(
      (row) => row.id === `visit-${id}`,
    );
  };

  it('lets a caller read its own write', async () => {
    const { id, position } = await planned();
    await expect(rowOf(id, `&after=${position}`)).resolves.toMatchObject({ minutes: null });
  });

  it('says so when a position is not reached in time, and refuses one that is none', async () => {
    await visits.as(counsellor).get('/api/visits-made?after=visits').expect(400);
    await visits.as(counsellor).get('/api/visits-made?after=visits:999999999').expect(400);
    const answer = await visits.as(counsellor).get('/api/visits-made?after=job-seekers:999999999').expect(503);
    expect(answer.headers['retry-after']).toBe('1');
  }, 15_000);

  it('shows lists within the reach of the reader, page by page', async () => {
    await planned();
    await planned();
    await visits.settled();
    const first = await visits.as(counsellor).get('/api/visits-made?limit=1').expect(200);
    expect(first.body['items']).toHaveLength(1);
    const second = await visits.as(counsellor).get(`/api/visits-made?limit=1&cursor=${first.body['next']}`).expect(200);
    expect(second.body['items']).not.toEqual(first.body['items']);
    expect((await visits.as(stranger).get('/api/visits-made').expect(200)).body['items']).toEqual([]);
    await visits.as(counsellor).get('/api/visits-made?cursor=nonsense').expect(400);
    await visits.as(counsellor).get('/api/visits-made?limit=0').expect(422);
  });

  it('acts on messages of other services once', async () => {
    const { id } = await planned();
    const message = { personId: id, office: '620103', effectiveOn: '2026-03-02' };
    await visits.receive({ type: 'job-seekers.person-transferred.v1', data: message });
    await visits.receive({ type: 'job-seekers.person-transferred.v1', data: message });
    await expect(rowOf(id)).resolves.toMatchObject({ minutes: 30 });
  });

  it('acts when a deadline passes on the platform clock', async () => {
    const { id } = await planned();
    await visits.settled();
    platform.clock.advanceTo(platform.clock.now() + 2 * 86_400_000);
    await visits.settled();
    await expect(rowOf(id)).resolves.toMatchObject({ minutes: 1 });
  });

  it('holds reference data as it arrives', async () => {
    const { body } = await visits.as(counsellor).get('/health/ready').expect(200);
    expect(body).toMatchObject({
      status: 'ready',
      followers: { relay: 0, 'read-models': 0, messages: 0, rebuilds: 0, deadlines: 0 },
    });
  });

  it('shows in its metrics how far behind it is and what is parked', async () => {
    const broken = { survivorId: 'a', absorbedId: null as never, effectiveOn: '2026-03-02' };
    await visits.receive({ type: 'job-seekers.persons-merged.v1', data: broken }, 'person-broken');
    const { body } = await visits.as(counsellor).get('/metrics').expect(200);
    expect(body).toContain('doorstep_follower_lag{follower="messages",service="visits"} 0');
    expect(body).toContain('doorstep_parked_messages{reader="merged-records",service="visits"} 1');
  });

  it('makes a person unreadable when they are erased', async () => {
    const personId = randomUUID();
    await visits.as(counsellor).post('/api/visits', plan(personId)).expect(201);
    await visits.receive({ type: 'job-seekers.person-erased.v1', data: { personId } });
    await visits.as(counsellor).post('/api/visits', plan(personId)).expect(409);
    await expect(platform.erasures.personIds()).resolves.toContain(personId);
  });

  it('is one service in several processes: a claimed value goes to one of fifty that race for it', async () => {
    const others = await Promise.all([platform.start(visitsWithReadModels), platform.start(visitsWithReadModels)]);
    const processes = [visits, ...others];
    const body = plan();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (processes[n % 3] as TestService).as(counsellor).post('/api/visits', body)),
    );
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const won = answers.find(({ status }) => status === 201)?.body as unknown as { id: string; position: string };
    const seen = await (others[1] as TestService)
      .as(counsellor)
      .get(`/api/visits-made?limit=200&after=${won.position}`)
      .expect(200);
    expect(JSON.stringify(seen.body)).toContain(won.id);
  }, 30_000);

  it('leaves nothing open when it cannot start', async () => {
    const broken = {
      ...visitsWithReadModels,
      name: 'unstarted',
      onStarted: () => Promise.reject(new Error('not ready')),
    };
    await expect(platform.start(broken)).rejects.toThrow('not ready');
    const connections = `select from pg_stat_activity where application_name = 'unstarted'`;
    await until(async () => (await visits.service.get(Tables).query(connections, [])).length === 0);
  });

  it('has entities that agree with its migrations', () => expectNoDrift(visitsWithReadModels));
});
