import { randomUUID } from 'node:crypto';
import { counsellor, givenApi } from '@doorstep/testing';
import { Progress } from '../runtime/progress';
import { visits } from '../sample/visit.sample';

describe('a position to wait for', () => {
  const api = givenApi(visits);
  const visit = () => ({ personId: randomUUID(), name: '王芳', office: '620102', on: '2026-03-05' });

  beforeAll(() => {
    const waitFor = (_: string, position: number) => Promise.resolve(position < 1);
    api.get(Progress).add('read-models', { source: 'visits', waitFor, lag: () => Promise.resolve(0) });
  });

  it('that the service itself never reached is refused at once', async () => {
    const { body } = await api.as(counsellor).get('/api/visits/judged?after=visits:99').expect(400);
    expect(body).toMatchObject({ code: 'invalid-position', errors: [{ field: 'after' }] });
  });

  it('that is not visible yet is worth another try', async () => {
    await api.as(counsellor).post('/api/visits', visit()).expect(201);
    const { body } = await api.as(counsellor).get('/api/visits/judged?after=visits:1').expect(503);
    expect(body['code']).toBe('not-caught-up');
  });

  it.each(['1', ':1', 'visits:-1', 'visits:1e3', 'VISITS:1', 'visits:1&after=visits:1'])(
    'has a form: %s',
    async (after) => {
      await api.as(counsellor).get(`/api/visits/judged?after=${after}`).expect(400);
    },
  );
});
