import { CourseFacts } from '@doorstep/contracts';
import { TestPlatform, TestService } from '@doorstep/testing';
import { matching } from '../matching.module';
import {
  auditor,
  counsellor,
  personIdOf,
  published,
  registered,
  seekerOf,
  stranger,
  vacancyIdOf,
} from '../matching.samples';

const crowd = Array.from({ length: 12 }, (_, at) => personIdOf(at + 1));
const wanted = vacancyIdOf(1);
const home = '620102001';
const course: CourseFacts = {
  courseId: 'course-1',
  office: '620102',
  place: home,
  occupations: [],
  skills: [],
  certificate: 'forklift',
  startsOn: '2026-04-01',
  endsOn: '2026-05-01',
  places: 10,
};

describe('a round of an office', () => {
  const platform = new TestPlatform();
  let running: TestService;
  let roundId: string;
  let leftOut: string;

  const lastRunOf = async (personId: string, actor = counsellor, language = 'en') => {
    const url = `/api/people-recommendations?personId=${personId}`;
    const { body } = await running.as(actor).get(url, { 'accept-language': language }).expect(200);
    return body['lastRun'] as unknown as { found: number; passedOver: { vacancyId: string; text: string }[] };
  };

  beforeAll(async () => {
    running = await platform.start(matching);
    const nearby = { place: home };
    const certified = [{ kind: 'certificate', code: 'forklift', essential: true }] as const;
    await running.receive(published(1, nearby));
    await running.receive(published(2, { ...nearby, requirements: certified }));
    await running.receive(published(3, { place: '620102002' }));
    await running.receive({ type: 'training.course-stated.v1', data: course });
    for (const at of crowd.keys())
      for (const message of registered(at + 1, { commuteLimitKm: 15 })) await running.receive(message);
    const { body } = await running.as(counsellor).post('/api/recommendation-runs', { office: '620102' }).expect(200);
    roundId = String(body['runId']);
    await running.settled();
    const runs = await Promise.all(crowd.map((personId) => lastRunOf(personId)));
    const left = crowd.filter((_, at) => runs[at]?.found === 0);
    expect(left).toHaveLength(2);
    leftOut = left[0] as string;
  });
  afterAll(() => platform.stop());

  it('tells who was left out why a vacancy that suits them went to others', async () => {
    const words = async (actor: typeof counsellor, language?: string) => {
      const { passedOver } = await lastRunOf(leftOut, actor, language);
      expect(passedOver).toMatchObject([{ vacancyId: wanted }]);
      return passedOver[0]?.text;
    };
    expect(await words(seekerOf(leftOut))).toBe(
      'This job suits you too. Its places went to people who gain as much or more from them.',
    );
    expect(await words(counsellor)).toMatch(
      /^The places went to people .* \(points: \d+; .*from the same tier: 10; fewest points among these: \d+\)$/,
    );
    expect(await words(auditor)).toMatch(/; price of a place: \d+\) \[worth-more-to-others\]$/);
    expect(await words(seekerOf(leftOut), 'zh')).toBe('这个岗位也适合您，名额给了同样能受益或更受益的人。');
  });

  it('says the same where a person and a vacancy are looked at', async () => {
    const traced = async (personId: string) => {
      const url = `/api/match-traces?personId=${personId}&vacancyId=${wanted}`;
      return (await running.as(counsellor).get(url).expect(200)).body;
    };
    expect(await traced(leftOut)).toMatchObject({
      suits: true,
      recommended: false,
      passedOver: { outcome: 'worth-more-to-others', text: expect.stringContaining('The places went to people') },
    });
    const given = crowd.find((personId) => personId !== leftOut) as string;
    expect(await traced(given)).toMatchObject({ suits: true, passedOver: null });
  });

  it('counts by why vacancies went to others', async () => {
    const { body } = await running.as(counsellor).get(`/api/matching-rounds/${roundId}`).expect(200);
    expect(body).toMatchObject({
      served: 0,
      short: 12,
      stages: [{ bonus: 3_000 }],
      passedOver: [
        {
          outcome: 'worth-more-to-others',
          times: 2,
          text: 'The places went to people who would lose as much or more without them: 2 times',
        },
      ],
    });
    await running.as(stranger).get(`/api/matching-rounds/${roundId}`).expect(404);
  });

  it('says what one more vacancy, a course or a bus would do, and where those live whom it would help', async () => {
    const { body } = await running.as(counsellor).get(`/api/matching-rounds/${roundId}`).expect(200);
    const brings = { people: 12, recommendations: 10, guarantees: 0 };
    expect(body['levers']).toHaveLength(3);
    expect(body['levers']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'vacancy',
          arguments: { occupationGroup: '51', area: home },
          ...brings,
          text: expect.stringMatching(/^One more vacancy \(.*place: Jiuquanlu Subdistrict.*at least 10 of the missing/),
          courses: [],
        }),
        expect.objectContaining({
          kind: 'training',
          arguments: { certificate: 'forklift', area: home },
          ...brings,
          courses: [{ courseId: 'course-1', startsOn: '2026-04-01', place: home }],
        }),
        expect.objectContaining({ kind: 'route', arguments: { from: home, to: '620102002' }, ...brings }),
      ]),
    );
    expect(body['unmet']).toEqual([
      { area: home, people: 12, withoutVacancy: 0, missingForWantOfEmployers: 24, missingForWantOfPlaces: 2 },
    ]);
    expect(body['shortfalls']).toMatchObject([
      { reason: 'too-few-employers', rule: 'commute-or-dormitory', people: 10 },
      { reason: 'places-taken', rule: 'commute-or-dormitory', people: 2 },
    ]);
    const { body: listed } = await running.as(auditor).get('/api/matching-rounds').expect(200);
    expect(listed['items']).toMatchObject([{ levers: body['levers'] as unknown }]);
  });

  it('tells the person what stands in between most often', async () => {
    const url = `/api/people-recommendations?personId=${leftOut}`;
    const { body } = await running.as(seekerOf(leftOut)).get(url).expect(200);
    expect(body['lastRun']).toMatchObject({
      shortfall: {
        reason: 'places-taken',
        rule: 'commute-or-dormitory',
        employers: 1,
        text: expect.stringContaining('It is too far from your home, with no room to live there.'),
      },
    });
  });
});
