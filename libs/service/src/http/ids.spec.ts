import { randomUUID } from 'node:crypto';
import { counsellor, givenApi } from '@doorstep/testing';
import { visits } from '../sample/visit.sample';

describe('an id in capitals', () => {
  const api = givenApi(visits);
  const plan = (personId: string) => ({ personId, name: '王芳', office: '620102', on: '2026-03-05' });

  it('names the record that it names in small letters', async () => {
    const { body } = await api.as(counsellor).post('/api/visits', plan(randomUUID())).expect(201);
    const id = String(body['id']).toUpperCase();
    await api.as(counsellor).post(`/api/visits/${id}/made`, { minutes: 5 }).expect(200);
  });

  it('is the same person in a body', async () => {
    const personId = randomUUID();
    await api.as(counsellor).post('/api/visits', plan(personId)).expect(201);
    const again = await api.as(counsellor).post('/api/visits', plan(personId.toUpperCase())).expect(409);
    expect(again.body['code']).toBe('visited-taken');
  });
});
