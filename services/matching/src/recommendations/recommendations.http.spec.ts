import { streamOf } from '@doorstep/event-sourcing';
import { Commands } from '@doorstep/service';
import { givenApi } from '@doorstep/testing';
import { matching } from '../matching.module';
import { counsellor, employerIdOf, employerOf, seekerOf, stranger } from '../matching.samples';
import { recommendations } from './recommendations.decider';
import { idOfRank, makeRun, personId } from './recommendations.samples';

describe('recommendations over HTTP', () => {
  const api = givenApi(matching);
  const url = (rank: number) => `/api/recommendations/${idOfRank(rank)}`;
  const delivery = { means: 'printed', receipt: 'slip-12' };

  beforeAll(async () => {
    const request = { actor: counsellor, source: 'spec', correlationId: 'spec' };
    await api.get(Commands).send(request, {
      streamId: streamOf(recommendations, personId),
      command: makeRun('run-1', ['v1', 'v2', 'v3']),
    });
  });

  it('records a delivery once under one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'delivery-1' };
    const first = await api
      .as(counsellor)
      .post(`${url(1)}/deliveries`, delivery, headers)
      .expect(201);
    const again = await api
      .as(counsellor)
      .post(`${url(1)}/deliveries`, delivery, headers)
      .expect(201);
    expect(again.body).toEqual(first.body);
    const last = (await api.events()).at(-1);
    expect(last).toMatchObject({
      type: 'recommendation-delivered',
      data: { means: 'printed', receipt: { kind: 'signed-slip', reference: 'slip-12' } },
    });
  });

  it('keeps the person’s own words sealed', async () => {
    const body = { reasonCode: 'health', note: 'my knee' };
    await api
      .as(counsellor)
      .post(`${url(1)}/declines`, body)
      .expect(201);
    const last = (await api.events()).at(-1);
    expect(last?.type).toBe('recommendation-declined');
    expect(JSON.stringify(last)).not.toContain('knee');
  });

  it('is closed to strangers', async () => {
    await api
      .as(stranger)
      .post(`${url(2)}/deliveries`, delivery)
      .expect(403);
    await api
      .as(seekerOf('somebody-else'))
      .post(`${url(2)}/deliveries`, { means: 'app' })
      .expect(403);
    await api
      .as(employerOf(employerIdOf(1)))
      .post(`${url(2)}/deliveries`, delivery)
      .expect(403);
    await api
      .as(seekerOf(personId))
      .post(`${url(2)}/deliveries`, { means: 'app' })
      .expect(201);
  });

  it('says what is wrong with a request', async () => {
    const answer = await api
      .as(counsellor)
      .post(`${url(2)}/declines`, { reasonCode: 'whim' })
      .expect(422);
    expect(answer.body['errors']).toMatchObject([{ field: 'reasonCode', code: 'unknown-code' }]);
    await api
      .as(counsellor)
      .post(`${url(2)}/deliveries`, { means: 'shouted' })
      .expect(422);
    await api.as(counsellor).post('/api/recommendations/nonsense/deliveries', delivery).expect(404);
    await api
      .as(counsellor)
      .post(`${url(3)}/deliveries`, { means: 'app' })
      .expect(409);
    await api
      .as(counsellor)
      .post(`${url(3)}/declines`, { reasonCode: 'health' })
      .expect(409);
    await api
      .as(counsellor)
      .post(`${url(1)}/deliveries`, delivery, { 'if-match': '"1"' })
      .expect(412);
  });
});
