import { randomUUID } from 'node:crypto';
import { Actor } from '@doorstep/event-sourcing';
import { counsellor, startTestService } from '@doorstep/testing';
import { placements } from './placements.module';

type Shown = { readonly placementId: string; readonly personId: string };

const [survivorId, absorbedId, strangerId, employerId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const seeker = (personId: string): Actor => ({ kind: 'person', id: `of-${personId}`, role: 'job-seeker', personId });
const merged = { survivorId, absorbedId, effectiveOn: '2026-03-01' };

describe('placements of merged persons', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const post = async (path: string, body: object, status = 201) => {
    const answer = await running.as(counsellor).post(`/api/placements${path}`, body).expect(status);
    await running.settled();
    return answer.body as never as { readonly id: string; readonly code: string };
  };
  const reported = async (personId: string, startedOn: string, more: object = {}) =>
    (await post('', { personId, kind: 'market', employerId, startedOn, ...more })).id;
  const items = async (path: string, as = counsellor) => {
    const { body } = await running.as(as).get(`/api/${path}`).expect(200);
    return (body['items'] as never as Shown[]).map(({ placementId, personId }) => [placementId, personId]).sort();
  };
  const owned = (personId: string, ...ids: readonly string[]) => ids.map((id) => [id, personId]).sort();
  let mine: string;
  let theirs: string;
  let since: string;

  beforeAll(async () => {
    running = await startTestService(placements);
    for (const personId of [survivorId, absorbedId, strangerId])
      await running.receive({
        type: 'job-seekers.person-registered.v1',
        data: {
          personId,
          office: '620102',
          residence: '620102001',
          sex: 'female',
          birthMonth: '1990-05',
          channel: 'self',
          registeredOn: '2026-01-05',
        },
      });
    mine = await reported(survivorId, '2026-02-01');
    theirs = await reported(absorbedId, '2026-02-02');
    since = await reported(survivorId, '2026-02-03', { kind: 'subsidised' });
    await running.receive({ type: 'job-seekers.persons-merged.v1', data: merged });
  }, 60_000);
  afterAll(() => running.end());

  it('are the surviving record’s, in lists, tasks and to the person with either account', async () => {
    const all = owned(survivorId, mine, theirs, since);
    for (const personId of [survivorId, absorbedId]) {
      expect(await items(`placements?personId=${personId}`)).toEqual(all);
      expect(await items('placements', seeker(personId))).toEqual(all);
      const one = await running.as(seeker(personId)).get(`/api/placements/${theirs}`).expect(200);
      expect(one.body).toMatchObject({ personId: survivorId });
    }
    expect(await items('placement-tasks')).toEqual(all);
    expect(await items('placements', seeker(strangerId))).toEqual([]);
    await running.as(seeker(strangerId)).get(`/api/placements/${theirs}`).expect(404);
  });

  it('never hold the person in two subsidised posts at a time, under whichever record', async () => {
    const subsidised = { kind: 'subsidised', employerId, startedOn: '2026-02-10' };
    expect(await post('', { ...subsidised, personId: absorbedId }, 409)).toMatchObject({
      code: 'subsidised-post-overlaps',
    });
    await post('', { ...subsidised, personId: strangerId });
  });

  it('go back after a split, with those assigned back and their claims on the person’s time', async () => {
    const assignments = [{ category: 'placement', factId: since, personId: absorbedId }] as const;
    const data = { survivorId, restoredId: absorbedId, effectiveOn: '2026-03-02', assignments };
    for (let told = 0; told < 2; told += 1) {
      await running.receive({ type: 'job-seekers.persons-split.v1', data });
      expect(await items('placements', seeker(survivorId))).toEqual(owned(survivorId, mine));
      expect(await items('placements', seeker(absorbedId))).toEqual(owned(absorbedId, theirs, since));
      expect(await items(`placements?personId=${absorbedId}`)).toEqual(owned(absorbedId, theirs, since));
    }
    await running.as(seeker(survivorId)).get(`/api/placements/${since}`).expect(404);
    const subsidised = { kind: 'subsidised', employerId, startedOn: '2026-02-10' };
    await post('', { ...subsidised, personId: absorbedId }, 409);
    await post('', { ...subsidised, personId: survivorId });
  });
});
