import { KnownRecord, recordAccessProperties, startTestService } from '@doorstep/testing';
import { matching } from './matching.module';
import {
  employerIdOf,
  personFacts,
  personIdOf,
  profileFacts,
  published,
  seekerOf,
  vacancyIdOf,
} from './matching.samples';
import { queryAccess } from './query-access.fixture';

describe('who may read which record of matching', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const people: KnownRecord[] = [];
  const recommendations: KnownRecord[] = [];
  const referrals: KnownRecord[] = [];
  const rounds: KnownRecord[] = [];
  const contests: KnownRecord[] = [];
  const shownLists: KnownRecord[] = [];

  beforeAll(async () => {
    running = await startTestService(matching);
    for (const number of [1, 2, 3]) await running.receive(published(number, { openings: 5 }));
    for (const [number, office] of [
      [1, '620102001'],
      [2, '620103'],
    ] as const) {
      const personId = personIdOf(number);
      await running.receive({ type: 'job-seekers.person-registered.v1', data: personFacts(number, { office }) });
      await running.receive({ type: 'job-seekers.profile-stated.v1', data: profileFacts(number) });
      await running.receive({
        type: 'job-seekers.registration-opened.v1',
        data: {
          registrationId: `registration-${number}`,
          personId,
          openedOn: '2026-02-01',
          closedOn: null,
          closingReason: null,
        },
      });
      people.push({ id: personId, scope: { personId, office } });
      const seeker = running.as(seekerOf(personId));
      await seeker.post('/api/recommendation-runs', { personId }).expect(200);
      await running.settled();
      const made = await seeker.get(`/api/people-recommendations?personId=${personId}`).expect(200);
      const items = made.body['items'] as unknown as readonly { recommendationId: string; runId: string }[];
      shownLists.push({ id: items[0]?.runId ?? '', scope: { office } });
      recommendations.push(...items.map(({ recommendationId: id }) => ({ id, scope: { personId, office } })));
      const contested = { personId, kind: 'human-decision', reason: 'wants-human' };
      const raised = await seeker.post('/api/contests', contested).expect(201);
      contests.push({ id: String(raised.body['contestId']), scope: { personId, office } });
      const referred = await seeker.post('/api/referrals', { personId, vacancyId: vacancyIdOf(number) }).expect(201);
      const scope = { personId, office, employerId: employerIdOf(number) };
      referrals.push({ id: String(referred.body['id']), scope });
    }
    for (const office of ['620102', '620103']) {
      const manager = { kind: 'staff', id: 'm', role: 'centre-manager', office } as const;
      const { body } = await running.as(manager).post('/api/recommendation-runs', { office }).expect(200);
      rounds.push({ id: String(body['runId']), scope: { office } });
    }
    await running.receive(published(4, { openings: 5 }));
    await running.settled();
  }, 60_000);
  afterAll(() => running.end());

  recordAccessProperties({
    as: (actor) => running.as(actor),
    expected: queryAccess,
    questions: {
      'GET /api/people-recommendations': {
        of: () => people,
        one: (as, { id }) => as.get(`/api/people-recommendations?personId=${id}`),
      },
      'GET /api/recommendations/:recommendationId': {
        of: () => recommendations,
        one: (as, { id }) => as.get(`/api/recommendations/${id}`),
      },
      'GET /api/match-traces': {
        of: () => people,
        one: (as, { id }) => as.get(`/api/match-traces?personId=${id}&vacancyId=${vacancyIdOf(3)}`),
      },
      'GET /api/people-prospects': {
        of: () => people,
        one: (as, { id }) => as.get(`/api/people-prospects?personId=${id}`),
      },
      'GET /api/matching-rounds': { of: () => rounds, list: (as) => as.get('/api/matching-rounds?limit=200') },
      'GET /api/matching-rounds/:roundId': {
        of: () => rounds,
        one: (as, { id }) => as.get(`/api/matching-rounds/${id}`),
      },
      'GET /api/shown-lists': { of: () => shownLists, list: (as) => as.get('/api/shown-lists?limit=200') },
      'GET /api/contests': { of: () => contests, list: (as) => as.get('/api/contests?limit=200') },
      'GET /api/contests/:contestId': { of: () => contests, one: (as, { id }) => as.get(`/api/contests/${id}`) },
      'GET /api/referrals': { of: () => referrals, list: (as) => as.get('/api/referrals?limit=200') },
      'GET /api/referrals/:referralId': { of: () => referrals, one: (as, { id }) => as.get(`/api/referrals/${id}`) },
      'GET /api/vacancy-candidates': {
        of: () => people,
        list: (as) => as.get(`/api/vacancy-candidates?vacancyId=${vacancyIdOf(3)}`),
      },
      'GET /api/vacancy-audiences': {
        of: () => people,
        list: (as) => as.get(`/api/vacancy-audiences?vacancyId=${vacancyIdOf(4)}`),
      },
      'GET /api/matching-work-queue': { of: () => people, list: (as) => as.get('/api/matching-work-queue?limit=200') },
    },
  });
});
