import { streamOf } from '@doorstep/event-sourcing';
import { Commands } from '@doorstep/service';
import { givenApi } from '@doorstep/testing';
import { matching } from '../matching.module';
import { counsellor, seekerOf, stranger } from '../matching.samples';
import { contest } from './contest.decider';
import { aboutRun, humanDecision, idOf, personId, raise } from './contest.samples';

describe('answers to contests over HTTP', () => {
  const api = givenApi(matching);
  const url = (number: number) => `/api/contests/${idOf(number)}`;
  const body = { outcome: 'explained', reasons: ['talked-over'], note: 'we sat down together' };

  beforeAll(async () => {
    const request = { actor: counsellor, source: 'spec', correlationId: 'spec' };
    for (const subject of [aboutRun, humanDecision])
      await api.get(Commands).send(request, { streamId: streamOf(contest, personId), command: raise(subject) });
  });

  it('are recorded once under one Idempotency-Key, what is said to the person sealed', async () => {
    const headers = { 'idempotency-key': 'answer-1' };
    const first = await api
      .as(counsellor)
      .post(`${url(1)}/answer`, body, headers)
      .expect(200);
    const again = await api
      .as(counsellor)
      .post(`${url(1)}/answer`, body, headers)
      .expect(200);
    expect(again.body).toEqual(first.body);
    const last = (await api.events()).at(-1);
    expect(last).toMatchObject({ type: 'contest-answered', data: { outcome: 'explained', nextRunId: null } });
    expect(JSON.stringify(last)).not.toContain('together');
  });

  it('are closed to strangers, and to the person', async () => {
    await api
      .as(stranger)
      .post(`${url(2)}/answer`, body)
      .expect(403);
    await api
      .as(seekerOf(personId))
      .post(`${url(2)}/answer`, body)
      .expect(403);
    await api
      .as(counsellor)
      .post(`${url(2)}/withdrawal`)
      .expect(403);
    await api
      .as(seekerOf(personId))
      .post(`${url(2)}/withdrawal`)
      .expect(200);
  });

  it('say what is wrong with a request', async () => {
    for (const wrong of [{ outcome: 'won' }, { reasons: ['whim'] }, { reasons: [] }, { next: 'lottery' }])
      await api
        .as(counsellor)
        .post(`${url(2)}/answer`, { ...body, ...wrong })
        .expect(422);
    await api.as(counsellor).post(`/api/contests/${personId}.1/answer`, body).expect(404);
  });
});
