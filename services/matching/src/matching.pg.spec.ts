import { expectNoDrift, TestPlatform, TestService } from '@doorstep/testing';
import { matching } from './matching.module';
import {
  auditor,
  counsellor,
  employerIdOf,
  employerOf,
  personIdOf,
  published,
  registered,
  seekerOf,
  stranger,
  vacancyIdOf,
} from './matching.samples';

const person = personIdOf(1);

describe('matching with a database', () => {
  const platform = new TestPlatform();
  let running: TestService;

  beforeAll(async () => {
    running = await platform.start(matching);
    for (const message of [published(1), published(2), published(3, { openings: 2 })]) await running.receive(message);
    for (const message of [...registered(1), ...registered(2, { wageFloorFen: 900_000 })])
      await running.receive(message);
  });
  afterAll(() => platform.stop());

  const listed = async (standing = true) => {
    await running.settled();
    const query = `personId=${person}&standing=${String(standing)}`;
    return (await running.as(counsellor).get(`/api/people-recommendations?${query}`).expect(200)).body as unknown as {
      items: { recommendationId: string; vacancyId: string; rank: number }[];
      lastRun: { found: number; why: string[] };
    };
  };

  it('has entities that agree with its migrations', () => expectNoDrift(matching));

  it('recommends to everybody of an office and counts', async () => {
    const run = await running.as(counsellor).post('/api/recommendation-runs', { office: '620102' }).expect(200);
    expect(run.body).toMatchObject({ people: 2, served: 1, short: 1, withoutProfile: 0, refused: 0 });
    const { items, lastRun } = await listed();
    expect(items.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(lastRun).toMatchObject({ found: 3, why: [] });
    const list = `/api/people-recommendations?personId=${person}`;
    const first = await running.as(counsellor).get(`${list}&limit=2`).expect(200);
    const rest = await running.as(counsellor).get(`${list}&cursor=${first.body['next']}`).expect(200);
    expect(rest.body).toMatchObject({ items: [{ rank: 3 }], next: null });
    const forged = Buffer.from('["2026-03-02","best","x"]').toString('base64url');
    await running.as(counsellor).get(`${list}&cursor=${forged}`).expect(400);
    await running.as(stranger).post('/api/recommendation-runs', { office: '620102' }).expect(403);
    await running.as(counsellor).post('/api/recommendation-runs', {}).expect(422);
  });

  it('says why fewer than the guaranteed number were found', async () => {
    const answer = await running
      .as(seekerOf(personIdOf(2)))
      .get(`/api/people-recommendations?personId=${personIdOf(2)}`)
      .expect(200);
    expect(answer.body).toMatchObject({
      items: [],
      lastRun: {
        found: 0,
        guaranteed: 3,
        why: [
          'It pays less than you asked for, or does not state the pay in yuan: 3 jobs, 3 of them for this reason alone',
        ],
      },
    });
  });

  it('explains to each reader in their words and language', async () => {
    const [first] = (await listed()).items;
    const url = `/api/recommendations/${first?.recommendationId ?? ''}`;
    const seeker = await running.as(seekerOf(person)).get(url).expect(200);
    expect(seeker.body).toMatchObject({ reader: 'seeker' });
    expect(JSON.stringify(seeker.body['explanation'])).toContain('It pays at least what you asked for.');
    const chinese = await running.as(counsellor).get(url, { 'accept-language': 'zh' }).expect(200);
    expect(JSON.stringify(chinese.body['explanation'])).toContain('最低要求：每月3,000元');
    const audited = await running.as(auditor).get(url).expect(200);
    expect(JSON.stringify(audited.body['explanation'])).toContain('[wage-floor v1]');
    expect(audited.body).toMatchObject({ matcher: { name: 'constraints-then-score' } });
    await running.as(stranger).get(url).expect(404);
    await running
      .as(seekerOf(personIdOf(2)))
      .get(url)
      .expect(404);
  });

  it('finds the candidates of a vacancy', async () => {
    const url = `/api/vacancy-candidates?vacancyId=${vacancyIdOf(3)}`;
    const answer = await running.as(counsellor).get(url).expect(200);
    expect(answer.body).toMatchObject({ seatsLeft: 2, items: [{ personId: person, rank: 1 }], next: null });
    await running.as(counsellor).get(`${url}&cursor=x`).expect(400);
    expect((await running.as(stranger).get(url).expect(200)).body).toMatchObject({ items: [] });
  });

  it('does not recommend again what was declined', async () => {
    const [first] = (await listed()).items;
    const url = `/api/recommendations/${first?.recommendationId ?? ''}`;
    const decline = { reasonCode: 'too-far', note: 'the bus takes two hours' };
    await running.as(counsellor).post(`${url}/declines`, decline).expect(409);
    await running.as(counsellor).post(`${url}/deliveries`, { means: 'printed', receipt: 'slip-1' }).expect(201);
    await running.as(counsellor).post(`${url}/declines`, { reasonCode: 'whim' }).expect(422);
    await running.as(counsellor).post(`${url}/declines`, decline).expect(201);
    await running.settled();
    expect((await running.as(counsellor).get(url).expect(200)).body).toMatchObject({
      standing: false,
      declineReason: 'too-far',
      declineNote: 'the bus takes two hours',
    });
    await running.as(seekerOf(person)).post('/api/recommendation-runs', { personId: person }).expect(200);
    const { items, lastRun } = await listed();
    expect(items.map(({ vacancyId }) => vacancyId)).not.toContain(first?.vacancyId);
    expect(lastRun).toMatchObject({ found: 2, why: [expect.stringContaining('refused this vacancy before')] });
  });

  it('shows what is owed', async () => {
    const answer = await running.as(counsellor).get('/api/matching-work-queue?office=620102').expect(200);
    const owed = (answer.body['items'] as unknown as { kind: string; personId: string }[]).map((item) => [
      item.kind,
      item.personId,
    ]);
    expect(owed).toEqual(
      expect.arrayContaining([
        ['too-few-recommendations', person],
        ['too-few-recommendations', personIdOf(2)],
        ['recommendations-undelivered', person],
      ]),
    );
    expect((await running.as(stranger).get('/api/matching-work-queue').expect(200)).body).toMatchObject({ items: [] });
  });

  it('shows nobody to a counsellor whose token names no office, and no people of an office that was not asked for', async () => {
    const shown = async (path: string, office?: string) => {
      const actor = { kind: 'staff', id: 'e', role: 'counsellor', ...(office ? { office } : {}) } as const;
      return (await running.as(actor).get(`/api/${path}`).expect(200)).body['items'];
    };
    expect(await shown(`vacancy-candidates?vacancyId=${vacancyIdOf(3)}`)).toEqual([]);
    expect(await shown('matching-work-queue')).toEqual([]);
    expect(await shown('matching-work-queue?office=620103', '620102')).toEqual([]);
    expect(await shown('matching-work-queue?office=620102', '620100')).not.toEqual([]);
  });

  it('leads from a referral to a hire, and frees the seat when the placement is voided', async () => {
    const { items } = await listed();
    const { vacancyId, recommendationId } = items[0] ?? { vacancyId: '', recommendationId: '' };
    const employerId = employerIdOf(vacancyId === vacancyIdOf(1) ? 1 : vacancyId === vacancyIdOf(2) ? 2 : 3);
    const employer = running.as(employerOf(employerId));
    const made = await running
      .as(counsellor)
      .post('/api/referrals', { personId: person, vacancyId, recommendationId })
      .expect(201);
    const referralId = String(made.body['id']);
    const url = `/api/referrals/${referralId}`;
    await running.settled();
    await running.as(counsellor).post('/api/referrals', { personId: person, vacancyId }).expect(409);
    await employer.post(`${url}/seen`).expect(200);
    await employer.post(`${url}/interviews`, { interviewOn: '2026-03-04', note: 'gate 3' }).expect(201);
    await employer.post(`${url}/offers`, { startsOn: '2026-03-09' }).expect(201);
    await employer.post(`${url}/hire`, { startsOn: '2026-03-09' }).expect(409);
    await running.as(seekerOf(person)).post(`${url}/acceptance`).expect(200);
    await employer.post(`${url}/hire`, { startsOn: '2026-03-09' }).expect(200);
    await running.settled();
    expect((await employer.get(url).expect(200)).body).toMatchObject({ status: 'hired', statusText: 'Hired' });
    const page = await running.as(seekerOf(person)).get('/api/referrals?status=hired').expect(200);
    expect(page.body).toMatchObject({ items: [{ referralId }], next: null });
    await running
      .as(employerOf(employerIdOf(9)))
      .get(url)
      .expect(404);

    await running.receive({
      type: 'placements.placement-voided.v1',
      data: { placementId: referralId, personId: person },
    });
    expect((await employer.get(url).expect(200)).body).toMatchObject({ status: 'ended', outcome: 'hire-fell-through' });
    const candidates = await running.as(auditor).get(`/api/vacancy-candidates?vacancyId=${vacancyId}`).expect(200);
    expect(candidates.body['seatsLeft']).toBe(vacancyId === vacancyIdOf(3) ? 2 : 1);
  });

  it('tells an employer that somebody is not coming, not why, and not what they would have put up with', async () => {
    for (const message of [...registered(8, { wageFloorFen: 900_000 }), published(8)]) await running.receive(message);
    const seeker = running.as(seekerOf(personIdOf(8)));
    const body = { personId: personIdOf(8), vacancyId: vacancyIdOf(8) };
    const url = `/api/referrals/${String((await seeker.post('/api/referrals', body).expect(201)).body['id'])}`;
    const why = { reasonCode: 'family-care', note: 'my mother is ill' };
    await seeker.post(`${url}/refusal`, why).expect(200);
    await running.settled();
    const outcome = 'refused-by-seeker';
    const told = (await running.as(counsellor).get(url).expect(200)).body;
    expect(told).toMatchObject({ outcome, waived: ['wage-floor'], ...why });
    const employer = running.as(employerOf(employerIdOf(8)));
    const hidden = { outcome, waived: [], reasonCode: null };
    expect((await employer.get(url).expect(200)).body).toMatchObject({ ...hidden, note: null });
    expect((await employer.get('/api/referrals').expect(200)).body['items']).toMatchObject([hidden]);
  });

  it('ends open referrals with their vacancy, and those nobody answers', async () => {
    for (const message of [...registered(3), published(4), published(5)]) await running.receive(message);
    const refer = async (vacancy: number) => {
      const body = { personId: personIdOf(3), vacancyId: vacancyIdOf(vacancy) };
      const answer = await running
        .as(seekerOf(personIdOf(3)))
        .post('/api/referrals', body)
        .expect(201);
      return `/api/referrals/${String(answer.body['id'])}`;
    };
    const [closing, silent] = [await refer(4), await refer(5)];
    await running.receive({
      type: 'job-postings.vacancy-closed.v1',
      data: { vacancyId: vacancyIdOf(4), reason: 'expired' },
    });
    expect((await running.as(counsellor).get(closing).expect(200)).body).toMatchObject({
      outcome: 'vacancy-closed',
      reasonCode: 'expired',
    });
    platform.clock.advanceTo(Date.parse('2026-03-16T00:00:00Z'));
    await running.settled();
    expect((await running.as(counsellor).get(silent).expect(200)).body).toMatchObject({
      outcome: 'employer-silent',
      endedOn: '2026-03-16',
    });
    const queue = await running.as(counsellor).get('/api/matching-work-queue?kind=employer-silent').expect(200);
    expect(queue.body).toMatchObject({ items: [{ personId: personIdOf(3) }] });
  });

  it('shows nothing of a person who was erased', async () => {
    await running.receive({ type: 'job-seekers.person-erased.v1', data: { personId: person } });
    await running.as(counsellor).get(`/api/people-recommendations?personId=${person}`).expect(404);
    await running.as(counsellor).post('/api/recommendation-runs', { personId: person }).expect(422);
  });

  it('shows a person the referrals of all their records, as long as they are merged', async () => {
    const merge = { survivorId: personIdOf(2), effectiveOn: '2026-03-16' };
    const mine = async () => {
      const { body } = await running
        .as(seekerOf(personIdOf(2)))
        .get('/api/referrals')
        .expect(200);
      return (body['items'] as unknown as { personId: string }[]).map(({ personId }) => personId);
    };
    await running.receive({ type: 'job-seekers.persons-merged.v1', data: { ...merge, absorbedId: personIdOf(3) } });
    expect(await mine()).toEqual([personIdOf(3), personIdOf(3)]);
    await running.receive({
      type: 'job-seekers.persons-split.v1',
      data: { ...merge, restoredId: personIdOf(3), assignments: [] },
    });
    expect(await mine()).toEqual([]);
  });
});
