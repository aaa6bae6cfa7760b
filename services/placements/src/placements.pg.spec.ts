import { randomUUID } from 'node:crypto';
import { Actor } from '@doorstep/event-sourcing';
import { expectNoDrift, startTestService } from '@doorstep/testing';
import { placements } from './placements.module';

const [personId, strangerId, employerId, vacancyId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const counsellor: Actor = { kind: 'staff', id: 'c1', role: 'counsellor', office: '620102' };
const elsewhere: Actor = { kind: 'staff', id: 'c2', role: 'counsellor', office: '620103' };
const employer: Actor = { kind: 'employer', id: 'b1', role: 'employer', employerId };
const otherEmployer: Actor = { kind: 'employer', id: 'b2', role: 'employer', employerId: randomUUID() };
const seeker: Actor = { kind: 'person', id: 's1', role: 'job-seeker', personId };
const otherSeeker: Actor = { kind: 'person', id: 's2', role: 'job-seeker', personId: strangerId };

describe('placements', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const start = { personId, kind: 'market', employerId, startedOn: '2026-02-01' };
  const post = async (actor: Actor, path: string, body: object, status = 201) => {
    const answer = await running.as(actor).post(`/api/placements${path}`, body).expect(status);
    await running.settled();
    return answer.body as never as { id: string; code: string; errors: readonly { field: string; code: string }[] };
  };
  const reportedBy = async (actor: Actor, more: object = {}) => (await post(actor, '', { ...start, ...more })).id;
  const get = async (actor: Actor, path: string, status = 200) =>
    (await running.as(actor).get(`/api/${path}`).expect(status)).body as never as {
      items: readonly { placementId: string; task: string; checks: readonly { day: number; outcome: string }[] }[];
    };
  const tasks = async (actor = counsellor) =>
    (await get(actor, 'placement-tasks')).items.map(({ placementId, task }) => [placementId, task]);

  beforeAll(async () => {
    running = await startTestService(placements);
    for (const id of [personId, strangerId]) {
      await running.receive({
        type: 'job-seekers.person-registered.v1',
        data: {
          personId: id,
          office: '620102',
          residence: '620102001',
          sex: 'female',
          birthMonth: '1990-05',
          channel: 'self',
          registeredOn: '2026-01-05',
        },
      });
    }
  }, 60_000);
  afterAll(() => running.end());

  it('lead from a reported start over verification and checks to the end', async () => {
    const id = await reportedBy(counsellor);
    expect(await tasks()).toEqual([[id, 'verify']]);
    await post(counsellor, `/${id}/verification`, { kind: 'visit', reference: 'visit 17', note: 'met at the counter' });
    expect(await tasks()).toEqual([]);

    running.clock.advanceTo(Date.parse('2026-03-04T01:00:00Z'));
    await running.settled();
    expect(await tasks()).toEqual([[id, 'retention-check']]);
    expect(await tasks(elsewhere)).toEqual([]);
    await post(counsellor, `/${id}/retention-checks`, { day: 30, outcome: 'working' });
    expect(await tasks()).toEqual([]);

    await post(employer, `/${id}/end`, { endedOn: '2026-03-05', reason: 'resigned' }, 200);
    const record = await get(seeker, `placements/${id}`);
    expect(record).toMatchObject({
      kind: 'market',
      startedOn: '2026-02-01',
      endedOn: '2026-03-05',
      verifiedOn: '2026-03-02',
      evidenceKind: 'visit',
      checks: [{ day: 30, checkedOn: '2026-03-04', outcome: 'working' }],
      version: 5,
    });
    expect(JSON.stringify(record)).not.toContain('sealed');

    await post(
      counsellor,
      `/${id}/corrections`,
      {
        ...without(start),
        startedOn: '2026-02-10',
        keepsVerification: true,
      },
      200,
    );
    expect(await get(counsellor, `placements/${id}`)).toMatchObject({ startedOn: '2026-02-10', endedOn: null });
    await post(counsellor, `/${id}/void`, {}, 200);
    expect(await post(counsellor, `/${id}/end`, { endedOn: '2026-03-04', reason: 'resigned' }, 409)).toMatchObject({
      code: 'placement-voided',
    });
  });

  it('open evidence and notes to the office alone', async () => {
    const id = await reportedBy(counsellor);
    await post(counsellor, `/${id}/verification`, {
      kind: 'contract',
      reference: 'C-2026-9',
      note: 'seen in original',
    });
    expect(await get(counsellor, `placements/${id}/evidence`)).toMatchObject({
      evidence: { kind: 'contract', reference: 'C-2026-9', note: 'seen in original' },
    });
    await get(elsewhere, `placements/${id}/evidence`, 404);
    await get(employer, `placements/${id}/evidence`, 403);
    await get(seeker, `placements/${id}/evidence`, 403);
  });

  it('begin by themselves with a hire, under the referral’s id', async () => {
    const referralId = randomUUID();
    await running.receive(hired(referralId, false));
    expect(await get(seeker, `placements/${referralId}`)).toMatchObject({
      reportedBy: 'hire',
      referralId,
      kind: 'market',
    });
    expect(await post(counsellor, '', { ...start, referralId }, 409)).toMatchObject({ code: 'already-reported' });
  });

  it('never hold one person in two subsidised posts at a time', async () => {
    const own = { ...start, personId: strangerId, kind: 'subsidised' };
    const first = await reportedBy(counsellor, own);
    expect(await post(counsellor, '', { ...own, startedOn: '2026-02-20' }, 409)).toMatchObject({
      code: 'subsidised-post-overlaps',
    });
    const referralId = randomUUID();
    await running.receive({ ...hired(referralId, true, strangerId) });
    await post(counsellor, `/${referralId}/verification`, { kind: 'visit', reference: '1' }, 409);
    await post(counsellor, `/${first}/end`, { endedOn: '2026-02-28', reason: 'contract-expired' }, 200);
    await post(counsellor, `/${referralId}/verification`, { kind: 'visit', reference: '1' });
    expect(
      await post(counsellor, `/${first}/corrections`, { ...without(own), keepsVerification: false }, 409),
    ).toMatchObject({ code: 'subsidised-post-overlaps' });
    await post(counsellor, `/${referralId}/void`, {}, 200);
    await post(counsellor, `/${first}/corrections`, { ...without(own), keepsVerification: false }, 200);
  });

  it('are reported by the office and by the employer that hired, nobody else', async () => {
    await reportedBy(employer);
    await post(otherEmployer, '', start, 403);
    await post(elsewhere, '', start, 403);
    await post(seeker, '', start, 403);
  });

  it('are read by the person, the employer and the office they concern', async () => {
    const id = await reportedBy(counsellor);
    for (const actor of [seeker, employer, counsellor]) await get(actor, `placements/${id}`);
    for (const actor of [otherSeeker, otherEmployer, elsewhere]) await get(actor, `placements/${id}`, 404);
    const listed = async (actor: Actor, query = '') =>
      (await get(actor, `placements?limit=200${query}`)).items.map(({ placementId }) => placementId);
    expect(await listed(seeker)).toContain(id);
    expect(await listed(employer)).toContain(id);
    expect(await listed(counsellor, `&personId=${personId}`)).toContain(id);
    expect(await listed(counsellor, `&personId=${strangerId}`)).not.toContain(id);
    expect(await listed(elsewhere)).toEqual([]);
    expect(await listed(otherSeeker)).not.toContain(id);
    expect(await listed(otherEmployer)).toEqual([]);
  });

  it.each([
    ['employerId', { employerId: null }],
    ['personId', { personId: randomUUID() }],
    ['startedOn', { startedOn: '2026-02-30' }],
    ['endReason', { endedOn: '2026-02-05', endReason: 'no-such-reason' }],
    ['endReason', { endedOn: '2026-02-05' }],
    ['endedOn', { endReason: 'resigned' }],
    ['endedOn', { endedOn: '2026-02-01', endReason: 'resigned' }],
    ['place', { place: '999999' }],
  ])('refuse a start with a wrong %s', async (field, wrong) => {
    expect((await post(counsellor, '', { ...start, ...wrong }, 422)).errors).toMatchObject([{ field }]);
  });

  it('of one’s own business need no employer', async () => {
    const id = await reportedBy(counsellor, { kind: 'own-business', employerId: null });
    expect(await get(seeker, `placements/${id}`)).toMatchObject({ kind: 'own-business', employerId: personId });
  });

  it('answer a repeated request with the first answer', async () => {
    const headers = { 'Idempotency-Key': 'report-1' };
    const first = await running.as(counsellor).post('/api/placements', start, headers).expect(201);
    const again = await running.as(counsellor).post('/api/placements', start, headers).expect(201);
    expect(again.body).toEqual(first.body);
    await post(counsellor, `/${randomUUID()}/end`, { endedOn: '2026-03-01', reason: 'resigned' }, 404);
  });
});

it('entities agree with the migrated schema', () => expectNoDrift(placements), 60_000);

function without({ personId: _, ...spell }: { personId: string } & object) {
  return spell;
}

function hired(referralId: string, subsidised: boolean, hiredId = personId) {
  return {
    type: 'matching.person-hired.v1' as const,
    data: {
      referralId,
      personId: hiredId,
      vacancyId,
      employerId,
      startsOn: '2026-03-01',
      subsidised,
      contractKind: null,
      wage: null,
      place: null,
      office: '620102',
    },
  };
}
