import { Actor } from '@doorstep/event-sourcing';
import { Tables } from '@doorstep/service';
import { TestPlatform, TestService } from '@doorstep/testing';
import { matching } from '../matching.module';
import {
  counsellor,
  personIdOf,
  published,
  registered,
  seekerOf,
  stranger,
  vacancyFacts,
  vacancyIdOf,
} from '../matching.samples';

const person = personIdOf(1);
const seeker = seekerOf(person);
const colleague: Actor = { ...counsellor, id: 'c2' };
const manager: Actor = { ...counsellor, id: 'm', role: 'centre-manager' };
const facts = { personId: person, reason: 'facts-wrong', words: 'I do have a licence' };

interface Item {
  readonly contestId: string;
  readonly kind: string;
  readonly status: string;
  readonly dueOn: string;
  readonly statusText: string;
}

describe('contests with a database', () => {
  const platform = new TestPlatform();
  let running: TestService;
  let runId = '';
  let recommendationId = '';

  beforeAll(async () => {
    running = await platform.start(matching);
    for (const message of [published(1), published(2, { wage: null }), ...registered(1), ...registered(2)])
      await running.receive(message);
    await running.as(counsellor).post('/api/recommendation-runs', { personId: person }).expect(200);
    await running.settled();
    const { body } = await running.as(seeker).get(`/api/people-recommendations?personId=${person}`).expect(200);
    const [first] = body['items'] as unknown as { runId: string; recommendationId: string }[];
    runId = first?.runId ?? '';
    recommendationId = first?.recommendationId ?? '';
  });
  afterAll(() => platform.stop());

  const raise = (body: object, actor: Actor = seeker) => running.as(actor).post('/api/contests', { ...facts, ...body });
  const raised = async (body: object, actor: Actor = seeker) =>
    String((await raise(body, actor).expect(201)).body['contestId']);
  const listed = async (query: string, actor: Actor = counsellor) => {
    await running.settled();
    const { body } = await running.as(actor).get(`/api/contests?${query}`).expect(200);
    return { items: body['items'] as unknown as readonly Item[], next: body['next'] };
  };
  const answer = (contestId: string, body: object, actor: Actor = colleague) =>
    running.as(actor).post(`/api/contests/${contestId}/answer`, body);
  const upheld = { outcome: 'upheld', reasons: ['facts-right'] };

  it('are raised by a person, and seen with their words by those who owe the answer', async () => {
    const body = { ...facts, kind: 'recommendation', recommendationId };
    const key = { 'idempotency-key': 'contest-1' };
    const first = await running.as(seeker).post('/api/contests', body, key).expect(201);
    expect((await running.as(seeker).post('/api/contests', body, key).expect(201)).body).toEqual(first.body);
    const contestId = String(first.body['contestId']);
    expect(contestId).toBe(`${person}.c1`);
    await running.settled();
    const url = `/api/contests/${contestId}`;
    expect((await running.as(counsellor).get(url).expect(200)).body).toMatchObject({
      kind: 'recommendation',
      runId,
      recommendationId,
      vacancyId: vacancyIdOf(1),
      raisedOn: '2026-03-02',
      dueOn: '2026-03-17',
      status: 'open',
      statusText: 'We are looking at it',
      words: 'I do have a licence',
    });
    const chinese = await running.as(seeker).get(url, { 'accept-language': 'zh' }).expect(200);
    expect(chinese.body).toMatchObject({ statusText: '正在处理', reasonText: '记录的情况不对' });
    await running.as(stranger).get(url).expect(404);
    expect((await listed('', stranger)).items).toEqual([]);
    expect((await listed(`personId=${personIdOf(2)}`)).items).toEqual([]);
  });

  it('name only what there is', async () => {
    const fields = async (body: object) => (await raise(body).expect(422)).body['errors'];
    expect(await fields({ kind: 'run', runId: 'never' })).toMatchObject([{ field: 'runId', code: 'unknown-run' }]);
    expect(await fields({ kind: 'recommendation', recommendationId: `${person}.99` })).toMatchObject([
      { field: 'recommendationId', code: 'unknown-recommendation' },
    ]);
    expect(await fields({ kind: 'absence', vacancyId: vacancyIdOf(9) })).toMatchObject([
      { field: 'vacancyId', code: 'unknown-vacancy' },
    ]);
    expect(await fields({ kind: 'absence', vacancyId: vacancyIdOf(1) })).toMatchObject([
      { field: 'vacancyId', code: 'was-recommended' },
    ]);
    expect(await fields({ kind: 'run', reason: 'other', words: null })).toMatchObject([
      { field: 'words', code: 'contest-without-words' },
    ]);
    expect(await fields({ kind: 'run', personId: personIdOf(9) })).toMatchObject([
      { field: 'personId', code: 'unknown-person' },
    ]);
    await raise({ kind: 'run' }, stranger).expect(403);
    await raise({ kind: 'run', runId: 'never' }, seekerOf(personIdOf(2))).expect(403);
    await answer('c1', upheld).expect(404);
    await answer(`${person}.c99`, upheld).expect(403);
  });

  it('are answered by a colleague of whoever had the run made, and no stranger', async () => {
    const contestId = await raised({ kind: 'run' }, counsellor);
    await raise({ kind: 'run', runId }).expect(409);
    expect((await answer(contestId, upheld, counsellor).expect(409)).body['code']).toBe('contest-of-own-decision');
    await answer(contestId, upheld, stranger).expect(403);
    await answer(contestId, upheld, seeker).expect(403);
    await answer(contestId, { ...upheld, reasons: [] }).expect(422);
    await answer(contestId, { ...upheld, note: 'we checked with the school' }).expect(200);
    await running.settled();
    expect((await running.as(seeker).get(`/api/contests/${contestId}`).expect(200)).body).toMatchObject({
      status: 'answered',
      outcome: 'upheld',
      statusText: 'We looked again. The result stays as it was',
      answerReasons: [{ reason: 'facts-right', text: 'What we had noted was right' }],
      answerNote: 'we checked with the school',
      closedOn: '2026-03-02',
    });
    const rows = await running.service.get(Tables).query('select * from contests', []);
    expect(JSON.stringify(rows)).toContain(contestId);
    expect(JSON.stringify(rows)).not.toMatch(/school|licence/);
  });

  it('that were right lead to a new run, both or neither', async () => {
    const contestId = await raised({ kind: 'absence', vacancyId: vacancyIdOf(2) });
    const corrected = { outcome: 'corrected', reasons: ['facts-changed'], next: 'new-run' };
    await answer(contestId, { ...corrected, outcome: 'upheld' }).expect(422);
    await running.receive({ type: 'job-postings.vacancy-corrected.v1', data: vacancyFacts(2) });
    await answer(contestId, corrected).expect(200);
    const [item] = (await listed(`personId=${person}&pending=false`)).items.filter(
      (one) => one.contestId === contestId,
    );
    expect(item).toMatchObject({ outcome: 'corrected', nextRunId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    const run = await running.as(seeker).get(`/api/people-recommendations?personId=${person}`).expect(200);
    expect(run.body['lastRun']).toMatchObject({
      runId: (item as unknown as { nextRunId: string }).nextRunId,
      found: 2,
    });
  });

  it('that nobody answers in time are overdue, first in the queue by what is due first, and still owed', async () => {
    const early = await raised({ kind: 'human-decision', reason: 'wants-human', words: null });
    platform.clock.advanceTo(Date.parse('2026-03-10T01:00:00Z'));
    const late = await raised({ personId: personIdOf(2), kind: 'human-decision' }, counsellor);
    const pending = (await listed('pending=true&office=620102')).items.map(({ contestId }) => contestId);
    expect(pending.slice(-2)).toEqual([early, late]);
    const page = await listed('pending=true&limit=1');
    expect(page.items).toMatchObject([{ dueOn: '2026-03-17' }]);
    const rest = await listed(`pending=true&cursor=${page.next}`);
    expect([...page.items, ...rest.items].map(({ contestId }) => contestId)).toEqual(pending);

    platform.clock.advanceTo(Date.parse('2026-03-17T15:59:59Z'));
    expect((await listed('pending=true')).items.map(({ status }) => status)).not.toContain('overdue');
    platform.clock.advanceTo(Date.parse('2026-03-17T16:00:00Z'));
    await running.settled();
    const queue = await running.as(counsellor).get('/api/matching-work-queue?kind=contest-overdue').expect(200);
    expect(queue.body['items']).toMatchObject([
      { personId: person, dueOn: '2026-03-17', about: expect.arrayContaining([early]) },
    ]);
    const open = await running.as(counsellor).get('/api/matching-work-queue?kind=contest-open').expect(200);
    expect(open.body['items']).toMatchObject([{ personId: personIdOf(2), dueOn: '2026-03-25', about: [late] }]);
    await answer(early, { outcome: 'explained', reasons: ['talked-over'] }, manager).expect(200);
  });

  it('are withdrawn by the person alone', async () => {
    const [first] = (await listed(`personId=${person}&pending=true`)).items;
    const url = `/api/contests/${first?.contestId ?? ''}/withdrawal`;
    await running.as(counsellor).post(url).expect(403);
    await running
      .as(seekerOf(personIdOf(2)))
      .post(url)
      .expect(403);
    await running.as(seeker).post(url).expect(200);
    expect((await listed(`personId=${person}&pending=true`)).items).toEqual([]);
    expect((await listed(`personId=${person}&pending=false`, seeker)).items[0]).toMatchObject({ status: 'withdrawn' });
  });

  it('move with the person to another office, which then owes the answer', async () => {
    const [waiting] = (await listed(`personId=${personIdOf(2)}&pending=true`)).items;
    await running.receive({
      type: 'job-seekers.person-transferred.v1',
      data: { personId: personIdOf(2), office: '620103', effectiveOn: '2026-03-18' },
    });
    expect((await listed('pending=true')).items).toEqual([]);
    expect((await listed('pending=true', stranger)).items).toMatchObject([{ contestId: waiting?.contestId }]);
    await answer(waiting?.contestId ?? '', upheld).expect(403);
  });

  it('are shown with all records of a person as long as they are merged', async () => {
    const merge = { survivorId: personIdOf(2), absorbedId: person, effectiveOn: '2026-03-18' };
    const contestId = await raised({ kind: 'human-decision' });
    await running.receive({ type: 'job-seekers.persons-merged.v1', data: merge });
    const queue = await running.as(counsellor).get('/api/matching-work-queue?kind=contest-open').expect(200);
    expect(queue.body['items']).toMatchObject([{ personId: personIdOf(2), about: [contestId] }]);
    const mine = seekerOf(personIdOf(2));
    const shown = async () => new Set((await listed('', mine)).items.map(({ contestId }) => contestId.slice(0, 36)));
    expect(await shown()).toEqual(new Set([person, personIdOf(2)]));
    expect((await listed(`personId=${personIdOf(2)}`, mine)).items).toMatchObject(
      (await listed('', mine)).items.map(({ contestId }) => ({ contestId, personId: personIdOf(2) })),
    );
    await raise({ kind: 'run' }, counsellor).expect(403);
    const elsewhere = await raised({ kind: 'run' }, stranger);
    expect((await listed('pending=true', stranger)).items.map((one) => one.contestId)).toContain(elsewhere);
    await running.receive({
      type: 'job-seekers.persons-split.v1',
      data: { survivorId: merge.survivorId, restoredId: person, effectiveOn: '2026-03-18', assignments: [] },
    });
    expect(await shown()).toEqual(new Set([personIdOf(2)]));
  });

  it('are gone with the person', async () => {
    await running.receive({ type: 'job-seekers.person-erased.v1', data: { personId: personIdOf(2) } });
    expect((await listed(`personId=${personIdOf(2)}`, stranger)).items).toEqual([]);
    await raise({ personId: personIdOf(2), kind: 'human-decision' }, stranger).expect(422);
  });
});
