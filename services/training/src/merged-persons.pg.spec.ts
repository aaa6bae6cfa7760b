import { counsellor, startTestService } from '@doorstep/testing';
import { courseBody, person, providerBody, seeker } from './training.fixture';
import { training } from './training.module';

type Shown = { readonly enrolmentId: string; readonly personId: string };

describe('enrolments of merged persons', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  let courseId: string;
  const [survivorId, absorbedId, strangerId] = [person(), person(), person()];
  const [survivor, absorbed, stranger] = [seeker(survivorId), seeker(absorbedId), seeker(strangerId)];

  const created = async (path: string, body: object): Promise<string> =>
    String((await running.as(counsellor).post(`/api/${path}`, body).expect(201)).body['id']);
  const shown = async (as = counsellor, personId?: string) => {
    const query = personId === undefined ? '' : `?personId=${personId}`;
    const { body } = await running.as(as).get(`/api/enrolments${query}`).expect(200);
    return (body['items'] as never as Shown[]).map(({ enrolmentId, personId: of }) => [enrolmentId, of]);
  };
  const one = (as: typeof counsellor, enrolmentId: string) => running.as(as).get(`/api/enrolments/${enrolmentId}`);
  let mine: string;
  let theirs: string;
  let since: string;

  beforeAll(async () => {
    running = await startTestService(training);
    const providerId = await created('training-providers', providerBody);
    const course = () => created('courses', { ...courseBody, providerId, places: 9, startsOn: '2026-03-01' });
    courseId = await course();
    mine = await created('enrolments', { courseId, personId: survivorId, enrolledOn: '2026-02-01' });
    theirs = await created('enrolments', { courseId, personId: absorbedId, enrolledOn: '2026-02-02' });
    since = await created('enrolments', { courseId: await course(), personId: survivorId, enrolledOn: '2026-02-03' });
    await running.receive({
      type: 'job-seekers.persons-merged.v1',
      data: { survivorId, absorbedId, effectiveOn: '2026-03-01' },
    });
  }, 60_000);
  afterAll(() => running.end());

  it('are the surviving record’s, for the office and for the person with either account', async () => {
    const all = [mine, theirs, since].map((id) => [id, survivorId]);
    for (const personId of [survivorId, absorbedId]) expect(await shown(counsellor, personId)).toEqual(all);
    for (const own of [survivor, absorbed]) {
      expect(await shown(own)).toEqual(all);
      expect((await one(own, theirs).expect(200)).body).toMatchObject({ personId: survivorId });
    }
    expect(await shown(stranger)).toEqual([]);
    await one(stranger, theirs).expect(404);
    const { body } = await running.as(counsellor).get(`/api/courses/${courseId}/roster`).expect(200);
    expect((body['items'] as never as Shown[]).map(({ personId }) => personId)).toEqual([survivorId, survivorId]);
  });

  it('can be left by the person under either record', async () => {
    const left = { reason: 'other' };
    await running.as(stranger).post(`/api/enrolments/${theirs}/drop-out`, left).expect(403);
    await running.as(survivor).post(`/api/enrolments/${theirs}/drop-out`, left).expect(200);
  });

  it('go back after a split, with those assigned back', async () => {
    const assignments = [{ category: 'enrolment', factId: since, personId: absorbedId }] as const;
    const data = { survivorId, restoredId: absorbedId, effectiveOn: '2026-03-02', assignments };
    for (let told = 0; told < 2; told += 1) {
      await running.receive({ type: 'job-seekers.persons-split.v1', data });
      expect(await shown(survivor)).toEqual([[mine, survivorId]]);
      expect(await shown(absorbed)).toEqual([
        [theirs, absorbedId],
        [since, absorbedId],
      ]);
      expect(await shown(counsellor, survivorId)).toEqual([[mine, survivorId]]);
    }
    await one(survivor, since).expect(404);
    await one(absorbed, since).expect(200);
  });
});
