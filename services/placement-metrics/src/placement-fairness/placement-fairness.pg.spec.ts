import { AnyMessage } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };

interface Seeker {
  readonly personId: string;
  readonly sex: 'female' | 'male';
  readonly education: 'bachelor' | 'primary';
}

/** Fifteen of twenty women have little schooling, fifteen of twenty men much. */
const seekers: readonly Seeker[] = Array.from({ length: 40 }, (_, n) => ({
  personId: `p${n}`,
  sex: n < 20 ? 'female' : 'male',
  education: n % 20 < (n < 20 ? 15 : 5) ? 'primary' : 'bachelor',
}));

const messagesOf = ({ personId, sex, education }: Seeker): readonly AnyMessage[] => [
  {
    type: 'job-seekers.person-registered.v1',
    data: {
      personId,
      office: '620102',
      residence: '620102001',
      sex,
      birthMonth: '1990-05',
      channel: 'self',
      registeredOn: '2026-03-02',
    },
  },
  {
    type: 'job-seekers.profile-stated.v1',
    data: {
      personId,
      occupationsWanted: [],
      occupationsHeld: [],
      skills: [],
      education,
      certificates: [],
      wageFloorFen: null,
      commuteLimitKm: null,
      contractKinds: [],
      shifts: [],
      accommodationNeeds: [],
      acceptsDormitory: false,
    },
  },
  {
    type: 'job-seekers.registration-opened.v1',
    data: { registrationId: `r-${personId}`, personId, openedOn: '2026-03-02', closedOn: null, closingReason: null },
  },
  ...(education === 'primary'
    ? []
    : [
        {
          type: 'matching.referral-made.v1' as const,
          data: {
            referralId: `f-${personId}`,
            personId,
            vacancyId: 'v1',
            employerId: 'e1',
            referredOn: '2026-03-02',
          },
        },
      ]),
];

describe('fairness', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    for (const seeker of seekers) for (const message of messagesOf(seeker)) await running.platform.publish(message);
    await running.settled();
  }, 60_000);
  afterAll(() => running.end());

  const stage = async (by: string, name: string) => {
    const { body } = await running
      .as(analyst)
      .get(`/api/placement-fairness?from=2026-03-01&to=2026-04-01&by=${by}`)
      .expect(200);
    const { stages } = body as unknown as {
      stages: readonly { stage: string; groups: readonly { group: string }[] }[];
    };
    return stages.find((one) => one.stage === name);
  };

  it('compares groups over all, and among people of equal education', async () => {
    expect(await stage('sex', 'referred')).toMatchObject({
      reference: 'male',
      groups: [
        {
          group: 'female',
          label: expect.any(String),
          people: 20,
          rate: 0.25,
          ratio: 1 / 3,
          judgement: 'disadvantaged',
          conditionalRatio: 1,
          conditionalJudgement: 'even',
        },
        { group: 'male', people: 20, rate: 0.75, ratio: 1, judgement: 'even' },
      ],
    });
  });

  it('judges nothing that nobody reached', async () => {
    const sustained = await stage('sex', 'sustained');
    expect(sustained?.groups).toMatchObject([{ judgement: 'not-judged' }, { judgement: 'not-judged' }]);
  });

  it('needs to know by what people are compared', async () => {
    await running.as(analyst).get('/api/placement-fairness?from=2026-03-01&to=2026-04-01').expect(422);
    await running.as(analyst).get('/api/placement-fairness?from=2026-03-01&to=2026-04-01&by=hair').expect(422);
  });
});
