import { AnyMessage } from '@doorstep/contracts';
import { Explanation } from '@doorstep/matcher';
import { startTestService } from '@doorstep/testing';
import { matching } from '../matching.module';
import { auditor, counsellor, employerIdOf, personIdOf, published, registered, vacancyIdOf } from '../matching.samples';
import { LiveVacancies } from './live-vacancies';

describe('vacancies in memory', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  let live: LiveVacancies;

  beforeAll(async () => {
    running = await startTestService(matching);
    live = running.service.get(LiveVacancies);
    for (const message of [...registered(1), published(1), published(2), published(3)]) await running.receive(message);
  }, 60_000);
  afterAll(() => running.end());

  const openNow = async () => [...(await live.current()).vacancies].map(({ vacancyId }) => vacancyId).sort();
  const receive = async (...messages: readonly AnyMessage[]) => {
    for (const message of messages) await running.receive(message);
  };
  const ids = (...numbers: readonly number[]) => numbers.map(vacancyIdOf);

  it('follow what is published, changed and closed, without being read anew', async () => {
    expect(await openNow()).toEqual(ids(1, 2, 3));
    const index = await live.current();
    await receive(
      published(4, { openings: 3 }),
      {
        type: 'job-postings.vacancy-closed.v1',
        data: { vacancyId: vacancyIdOf(2), reason: 'closed' },
      },
      { type: 'job-postings.vacancy-openings-changed.v1', data: { vacancyId: vacancyIdOf(1), openings: 7 } },
    );
    expect(await openNow()).toEqual(ids(1, 3, 4));
    expect(await live.current()).toBe(index);
    const first = [...index.vacancies].find(({ vacancyId }) => vacancyId === vacancyIdOf(1));
    expect(first?.seatsLeft).toBe(7);
  });

  it('follow how their employers stand', async () => {
    const standing = async () =>
      [...(await live.current()).vacancies].find(({ vacancyId }) => vacancyId === vacancyIdOf(3))?.employerStanding;
    expect(await standing()).toBe('verified');
    await receive({
      type: 'job-postings.employer-suspended.v1',
      data: { employerId: employerIdOf(3), reason: 'arrears' },
    });
    expect(await standing()).toBe('suspended');
  });

  it('say from the next day on how likely an employer answers and accepts', async () => {
    const likely = async (vacancy: number) =>
      [...(await live.current()).vacancies].find(({ vacancyId }) => vacancyId === vacancyIdOf(vacancy))?.acceptance;
    const referral = { personId: personIdOf(1), vacancyId: vacancyIdOf(1) };
    const { body } = await running.as(counsellor).post('/api/referrals', referral).expect(201);
    const refusal = { by: 'employer', reasonCode: 'position-filled' };
    await receive(published(8, { occupation: '7112' }));
    await running
      .as(counsellor)
      .post(`/api/referrals/${String(body['id'])}/refusal`, refusal)
      .expect(200);
    await running.settled();
    expect(await likely(1)).toBeNull();
    running.clock.advanceTo(running.clock.now() + 86_400_000);
    const [asked, sameTrade, otherTrade] = [await likely(1), await likely(4), await likely(8)];
    expect(asked).toBeLessThan(sameTrade as number);
    expect(sameTrade).toBeLessThan(otherTrade as number);
  });

  it('teach from the next day on which skills are near each other', async () => {
    const skill = (code: string) => ({ kind: 'skill' as const, code, essential: false });
    const workshops = [11, 12, 13, 14, 15].map((number) =>
      published(number, { occupation: '7212', requirements: [skill('welding'), skill('grinding')] }),
    );
    const welder = registered(2, { skills: [{ skill: 'welding', level: 'basic' }] });
    const asking = published(16, { requirements: [skill('grinding')] });
    await receive(...workshops, ...welder, asking, published(17), published(18));
    const url = `/api/match-traces?personId=${personIdOf(2)}&vacancyId=${vacancyIdOf(16)}`;
    const skillsOfTrace = async () => {
      const { trace } = (await running.as(counsellor).get(url).expect(200)).body as unknown as { trace: Explanation };
      return trace.contributions.find(({ component }) => component === 'skills');
    };
    expect(await skillsOfTrace()).toMatchObject({ value: 500, arguments: { held: [], asked: 1 } });
    running.clock.advanceTo(running.clock.now() + 86_400_000);
    expect((await live.current()).parameters.knowledge.adjacentSkills).toEqual(
      new Map([
        ['welding', ['grinding']],
        ['grinding', ['welding']],
      ]),
    );
    expect((await running.as(auditor).get(url).expect(200)).body['inputs']).toMatchObject({
      learned: {
        skillRarity: { grinding: expect.any(Number) },
        adjacentSkills: { welding: ['grinding'] },
        adjacentOccupations: {},
      },
    });
    expect(await skillsOfTrace()).toMatchObject({ value: 625, arguments: { beside: ['grinding'], asked: 1 } });
  });

  it('are those of the day', async () => {
    const index = await live.current();
    running.clock.advanceTo(running.clock.now() + 120 * 86_400_000);
    expect(await openNow()).toEqual([]);
    expect(await live.current()).not.toBe(index);
  });

  it('are what a person’s prospects are counted over', async () => {
    const expiresOn = '2027-03-02';
    const asks = (code: string) => [{ kind: 'certificate' as const, code, essential: true }];
    await receive(
      published(5, { expiresOn, requirements: asks('food-handler') }),
      published(6, { expiresOn, requirements: asks('food-handler') }),
      published(7, { expiresOn }),
      {
        type: 'training.course-stated.v1',
        data: {
          courseId: 'c1',
          office: '620102',
          place: null,
          occupations: [],
          skills: [],
          certificate: 'food-handler',
          startsOn: '2026-08-01',
          endsOn: null,
          places: 20,
        },
      },
    );
    const { body } = await running
      .as(counsellor)
      .get(`/api/people-prospects?personId=${personIdOf(1)}`)
      .expect(200);
    expect(body['items']).toEqual([
      {
        change: 'certificate',
        text: expect.stringContaining('food-handler'),
        arguments: { certificate: 'food-handler' },
        vacancies: 2,
        examples: expect.arrayContaining(ids(5, 6)),
        courses: [{ courseId: 'c1', startsOn: '2026-08-01', place: null }],
      },
    ]);
  });

  it('explain why one of them does not suit', async () => {
    const trace = (vacancy: number) =>
      running
        .as(counsellor)
        .get(`/api/match-traces?personId=${personIdOf(1)}&vacancyId=${vacancyIdOf(vacancy)}&reader=seeker`)
        .expect(200);
    expect((await trace(5)).body).toMatchObject({
      suits: false,
      recommended: false,
      explanation: { constraints: [expect.stringMatching(/list yet|资料里/)], reasons: [], changes: [] },
    });
    expect((await trace(7)).body).toMatchObject({ suits: true, recommended: false });
  });
});
