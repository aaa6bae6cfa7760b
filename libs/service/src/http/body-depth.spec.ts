import { randomUUID } from 'node:crypto';
import { counsellor, givenApi } from '@doorstep/testing';
import { visits } from '../sample/visit.sample';

describe('a body that is nested without end', () => {
  const api = givenApi(visits);
  const nested = (open: string, close: string) => `{"name":${open.repeat(150_000)}${close.repeat(150_000)}}`;

  it.each([
    ['lists', nested('[', ']')],
    ['objects', nested('{"a":', '}').replace('}', '1}')],
  ])('is refused, made of %s', async (_, body) => {
    const key = { 'idempotency-key': randomUUID() };
    const refused = await api.as(counsellor).postText('/api/visits', body, key).expect(400);
    expect(refused.body['code']).toBe('malformed');
    await api.as(counsellor).postText('/api/visits', body).expect(400);
  });

  it('is taken as long as it is nested like a form', async () => {
    const answer = await api.as(counsellor).postText('/api/visits', `{"name":${'['.repeat(20)}${']'.repeat(20)}}`);
    expect(answer.status).toBe(422);
  });
});
