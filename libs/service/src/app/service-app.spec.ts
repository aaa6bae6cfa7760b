import { randomUUID } from 'node:crypto';
import { ApiClient, counsellor, givenApi, memoryPorts } from '@doorstep/testing';
import { Actor } from '@doorstep/event-sourcing';
import { visits, visitsNobodyMayMake, visitsWithForgottenRule } from '../sample/visit.sample';
import { createServiceApp } from './service-app';

const plan = () => ({ personId: randomUUID(), name: '王芳', office: '620102', on: '2026-03-05' });
const stranger: Actor = { kind: 'staff', id: 'c-2', role: 'counsellor', office: '620103' };

describe('the service shell over HTTP', () => {
  const api = givenApi(visits);

  it('answers a command with id, version, ETag and the position to wait for', async () => {
    const { body, headers } = await api.as(counsellor).post('/api/visits', plan()).expect(201);
    expect(body).toMatchObject({ version: 1, position: expect.stringMatching(/^visits:\d+$/) });
    expect(headers).toMatchObject({ etag: '"1"', 'doorstep-position': body['position'] });
  });

  it('keeps identifying text sealed in the store', async () => {
    await api.as(counsellor).post('/api/visits', plan()).expect(201);
    expect(JSON.stringify(await api.events())).not.toContain('王芳');
  });

  it('refuses bad fields by path, in the language of the reader', async () => {
    const body = { ...plan(), on: '2026-02-30', items: [{ name: 'a' }, { name: 'too long' }], extra: 1 };
    const answer = await api.as(counsellor).post('/api/visits', body, { 'accept-language': 'zh-CN' }).expect(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body['title']).toBe('部分字段不符合要求');
    expect((answer.body['errors'] as unknown as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'extra',
      'items[1].name',
      'on',
    ]);
  });

  it.each([
    ['a NUL', { ...plan(), name: 'a\u0000b' }],
    ['a lone surrogate', { ...plan(), name: '\ud800' }],
  ])('refuses %s, which no database stores', async (_, body) => {
    const answer = await api.as(counsellor).post('/api/visits', body).expect(422);
    expect(answer.body['errors']).toEqual([expect.objectContaining({ field: 'name', code: 'storable' })]);
  });

  it('tells malformed requests, unknown routes, strangers and wrong media apart', async () => {
    const as = api.as(counsellor);
    await as.post('/api/visits', plan(), { 'content-type': 'text/csv' }).expect(415);
    await as.post('/api/visits/not-a-uuid/made', { minutes: 5 }).expect(400);
    await as.get('/api/nowhere').expect(404);
    await as.post('/api/visits', plan(), { authorization: '' }).expect(401);
    await api
      .as({ kind: 'person', id: 'p', role: 'job-seeker', personId: 'p' })
      .post('/api/visits', plan())
      .expect(403);
    await api.as(stranger).post('/api/visits', plan()).expect(403);
  });

  it('judges the record, not only the role', async () => {
    const { body } = await api.as(counsellor).post('/api/visits', plan()).expect(201);
    await api.as(stranger).post(`/api/visits/${body['id']}/made`, { minutes: 5 }).expect(403);
    await api.as(counsellor).post(`/api/visits/${body['id']}/made`, { minutes: 5 }).expect(200);
  });

  it('answers "not now" with the code and the words of the rejection', async () => {
    const { body } = await api.as(counsellor).post('/api/visits', plan()).expect(201);
    await api.as(counsellor).post(`/api/visits/${body['id']}/made`, { minutes: 5 }).expect(200);
    const again = await api.as(counsellor).post(`/api/visits/${body['id']}/made`, { minutes: 5 }).expect(409);
    expect(again.body).toMatchObject({ code: 'visit-already-made', title: 'The visit was made 1 minute ago' });
  });

  it('answers a command that is wrong by itself with its field, also when it is repeated', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = { ...plan(), on: '2027-01-01' };
    for (let told = 0; told < 2; told += 1) {
      const refused = await api.as(counsellor).post('/api/visits', body, key).expect(422);
      expect(refused.body['errors']).toEqual([{ field: 'on', code: 'holiday', message: 'is a holiday (元旦)' }]);
    }
  });

  it('answers a repeated request with what it answered first, rejections included', async () => {
    const body = plan();
    const key = { 'idempotency-key': randomUUID() };
    const first = await api.as(counsellor).post('/api/visits', body, key).expect(201);
    const second = await api.as(counsellor).post('/api/visits', body, key).expect(201);
    expect(second.body).toEqual(first.body);
    const made = `/api/visits/${first.body['id']}/made`;
    await api.as(counsellor).post(made, { minutes: 5 }).expect(200);
    const other = { 'idempotency-key': randomUUID() };
    const refused = await api.as(counsellor).post(made, { minutes: 6 }, other).expect(409);
    const refusedAgain = await api.as(counsellor).post(made, { minutes: 6 }, other).expect(409);
    expect(refusedAgain.body['code']).toBe(refused.body['code']);
    await api.as(counsellor).post(made, { minutes: 7 }, other).expect(422);
  });

  it('gives a claimed value to one stream only', async () => {
    const body = plan();
    const answers = await Promise.all([1, 2, 3].map(() => api.as(counsellor).post('/api/visits', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('refuses a version that is no longer the current one', async () => {
    const { body } = await api.as(counsellor).post('/api/visits', plan()).expect(201);
    const made = `/api/visits/${body['id']}/made`;
    await api.as(counsellor).post(made, { minutes: 5 }, { 'if-match': '"7"' }).expect(412);
    await api.as(counsellor).post(made, { minutes: 5 }, { 'if-match': 'seven' }).expect(400);
    await api.as(counsellor).post(made, { minutes: 5 }, { 'if-match': '"1"' }).expect(200);
  });

  it('answers requests that are broken, too large or too many as problems', async () => {
    await api.as(counsellor).postText('/api/visits', '{"half":').expect(400);
    const large = await api
      .as(counsellor)
      .post('/api/visits', { ...plan(), name: 'x'.repeat(2_000_000) })
      .expect(413);
    expect(large.body).toMatchObject({ code: 'too-large', status: 413 });
  });

  it('hides a record out of reach, and lets none out that nobody judged', async () => {
    const hidden = await api.as(counsellor).get('/api/visits/judged', { 'accept-language': 'zh' }).expect(404);
    expect(hidden.body).toMatchObject({ code: 'not-found', title: '未找到：走访' });
    await api.as(stranger).get('/api/visits/judged').expect(200);
    const { body } = await api.as(counsellor).get('/api/visits/unjudged').expect(500);
    expect(JSON.stringify(body)).not.toContain('judging');
  });

  it('documents its routes and fields', async () => {
    const { body } = await api.as(counsellor).get('/openapi.json').expect(200);
    const document = body as unknown as {
      openapi: string;
      components: { schemas: Record<string, { required: string[] }> };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(document.components.schemas['PlanBody']?.required).toEqual(['personId', 'name', 'office', 'on']);
  });
});

describe('an account that sends too much', () => {
  const app = createServiceApp(visits, { ...memoryPorts(visits), requestsPerMinute: 2 });
  afterAll(async () => (await app).close());

  it('is told when to come back', async () => {
    const client = new ApiClient(await app.then((running) => () => running), counsellor);
    await client.post('/api/visits', plan()).expect(201);
    await client.post('/api/visits', plan()).expect(201);
    const refused = await client.post('/api/visits', plan()).expect(429);
    expect(refused.body['code']).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('the start of a service', () => {
  it.each([
    ['a route has no access rule', visitsWithForgottenRule, 'ForgottenController.forgotten has no access rule'],
    ['nobody may send a command', visitsNobodyMayMake, 'VisitController.made sends MakeVisit, which nobody may'],
  ])('fails when %s', async (_, definition, message) => {
    await expect(createServiceApp(definition, memoryPorts(definition))).rejects.toThrow(message);
  });
});
