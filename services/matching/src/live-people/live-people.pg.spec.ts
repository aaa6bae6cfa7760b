import { AnyMessage } from '@doorstep/contracts';
import { candidatesFor, MatchPerson, MatchVacancy } from '@doorstep/matcher';
import { PooledDatabase } from '@doorstep/event-store';
import { startTestService } from '@doorstep/testing';
import { LiveVacancies } from '../live-vacancies/live-vacancies';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { matching } from '../matching.module';
import {
  auditor,
  counsellor,
  personFacts,
  personIdOf,
  profileFacts,
  published,
  registered,
  vacancyIdOf,
} from '../matching.samples';
import { LivePeople } from './live-people';

const dayMs = 86_400_000;
const vacancyId = vacancyIdOf(1);

describe('people in memory', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  let live: LivePeople;

  beforeAll(async () => {
    running = await startTestService(matching);
    live = running.service.get(LivePeople);
    await receive(published(1, { openings: 5 }), ...registered(1), ...registered(2), ...registered(3));
  }, 60_000);
  afterAll(() => running.end());

  const ids = (...numbers: readonly number[]) => numbers.map(personIdOf);
  const receive = async (...messages: readonly AnyMessage[]) => {
    for (const message of messages) await running.receive(message);
  };
  const candidates = async (query = 'limit=200') => {
    const url = `/api/vacancy-candidates?vacancyId=${vacancyId}&${query}`;
    const { body } = await running.as(auditor).get(url).expect(200);
    return body as unknown as {
      readonly items: readonly { personId: string; office: string; rank: number; score: number }[];
      readonly next: string | null;
    };
  };
  const suited = async () => (await candidates()).items.map(({ personId }) => personId).sort();

  /** What looking at everybody finds. */
  const plainly = async () => {
    const facts = running.service.get(MatchFactsQueries);
    const inForce = running.service.get(MatchParametersInForce);
    const vacancies = await running.service.get(LiveVacancies).current();
    const { score, knowledge, today } = vacancies.parameters;
    const known = await facts.matchable(await facts.registeredUnder(''), today);
    const officeOf = new Map(known.map(({ office, person }) => [person.personId, office]));
    const parametersOf = ({ personId }: MatchPerson) => ({
      ...inForce.for(officeOf.get(personId) as string).match,
      score,
      knowledge,
    });
    const people = known.map(({ person }) => person);
    const vacancy = vacancies.vacancy(vacancyId) as MatchVacancy;
    return candidatesFor(vacancy, people, { ...vacancies.parameters, parametersOf, limit: 200 });
  };

  it('follow who registers, changes and leaves, without being read anew', async () => {
    expect(await suited()).toEqual(ids(1, 2, 3));
    const index = await live.current();
    const { personId } = personFacts(2);
    await receive(
      ...registered(4),
      { type: 'job-seekers.profile-stated.v1', data: profileFacts(1, { wageFloorFen: 900_000 }) },
      {
        type: 'job-seekers.registration-closed.v1',
        data: {
          registrationId: 'registration-2',
          personId,
          openedOn: '2026-02-01',
          closedOn: '2026-03-01',
          closingReason: 'work',
        },
      },
    );
    expect(await suited()).toEqual(ids(3, 4));
    await receive({
      type: 'job-seekers.person-transferred.v1',
      data: { personId: personIdOf(4), office: '620103', effectiveOn: '2026-03-02' },
    });
    expect((await candidates()).items.find((one) => one.personId === personIdOf(4))?.office).toBe('620103');
    const { body } = await running.as(counsellor).get(`/api/vacancy-candidates?vacancyId=${vacancyId}`).expect(200);
    expect(body['items']).toMatchObject([{ personId: personIdOf(3), rank: 1 }]);
    await receive({ type: 'job-seekers.person-erased.v1', data: { personId: personIdOf(4) } });
    expect(await suited()).toEqual(ids(3));
    expect(await live.current()).toBe(index);
  });

  it('follow what they are referred to and what they refuse', async () => {
    await receive(...registered(5), ...registered(6));
    const refer = (number: number) =>
      running
        .as(counsellor)
        .post('/api/referrals', { personId: personIdOf(number), vacancyId })
        .expect(201);
    const { body } = await refer(5);
    await running.settled();
    expect(await suited()).toEqual(ids(3, 6));
    await receive({ type: 'job-seekers.profile-stated.v1', data: profileFacts(5, { commuteLimitKm: 30 }) });
    expect(await suited()).toEqual(ids(3, 6));
    await running
      .as(counsellor)
      .post(`/api/referrals/${String(body['id'])}/refusal`, { by: 'employer', reasonCode: 'position-filled' })
      .expect(200);
    await running.settled();
    expect(await suited()).toEqual(ids(3, 5, 6));
    await running
      .as(counsellor)
      .post('/api/recommendation-runs', { personId: personIdOf(6) })
      .expect(200);
    await running.settled();
    const made = await running
      .as(counsellor)
      .get(`/api/people-recommendations?personId=${personIdOf(6)}`)
      .expect(200);
    const [first] = made.body['items'] as unknown as readonly { recommendationId: string }[];
    const url = `/api/recommendations/${first?.recommendationId ?? ''}`;
    await running.as(counsellor).post(`${url}/deliveries`, { means: 'printed', receipt: 'slip-1' }).expect(201);
    await running.as(counsellor).post(`${url}/declines`, { reasonCode: 'too-far' }).expect(201);
    await running.settled();
    expect(await suited()).toEqual(ids(3, 5));
  });

  it('are those whom looking at everybody finds, page by page', async () => {
    const people = Array.from({ length: 12 }, (_, at) =>
      registered(20 + at, { wageFloorFen: 250_000 + 10_000 * (at % 3), commuteLimitKm: 10 * (1 + (at % 4)) }),
    );
    await receive(...people.flat());
    const plain = (await plainly()).map(({ personId, rank, score }) => ({ personId, rank, score }));
    expect(plain.length).toBeGreaterThan(6);
    const listed: typeof plain = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await candidates(`limit=5${next && `&cursor=${next}`}`);
      listed.push(...page.items.map(({ personId, rank, score }) => ({ personId, rank, score })));
      next = page.next;
    }
    expect(listed).toEqual(plain);
  });

  it('are found also for a vacancy with more different codes than there is room for', async () => {
    const shifts = Array.from({ length: 40 }, (_, at) => `shift-${at}`);
    const url = `/api/vacancy-candidates?vacancyId=${vacancyIdOf(2)}`;
    await receive(published(2, { shifts }), ...registered(40, { shifts: [] }));
    const { body } = await running.as(counsellor).get(url).expect(200);
    expect(body['items']).toMatchObject([{ personId: personIdOf(40), rank: 1, office: '620102001' }]);
  });

  it('are those of the day', async () => {
    const index = await live.current();
    await receive(
      { type: 'job-seekers.person-registered.v1', data: personFacts(50, { birthMonth: '2010-03' }) },
      ...registered(50).slice(1),
    );
    expect(await suited()).not.toContain(personIdOf(50));
    running.clock.advanceTo(running.clock.now() + 31 * dayMs);
    await running.settled();
    expect(await suited()).toContain(personIdOf(50));
    expect(await live.current()).not.toBe(index);
  });

  it('are read by the thousand', async () => {
    const db = new PooledDatabase({ url: running.platform.databaseUrl('matching') });
    await db.query(
      `insert into match_people (id, office, residence, birth_month, profile, memberships, registrations, work, open_since, erased)
       select 'p' || n, '310115', '310115', '1990-01', profile, '[]', '[]', '[]', '2026-02-01', false
       from match_people, generate_series(1, 9000) n where id = $1`,
      [personIdOf(3)],
    );
    await db.close();
    const known = (await live.current()).size;
    const another = await running.platform.start(matching);
    const read = await another.service.get(LivePeople).current();
    expect(read.size).toBe(known);
    expect(known).toBeGreaterThan(9_000);
    const { body } = await another.as(auditor).get('/health/ready').expect(200);
    expect(body).toMatchObject({ status: 'ready', followers: { 'people-in-memory': 0 } });
  });
});
