import { AnyMessage, HouseholdMember } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';
import { personTold, plainVacancy, workTold } from '../told.fixture';

const analyst: Actor = { kind: 'staff', id: 'analyst', role: 'bureau-analyst', office: '620000' };
const march = 'from=2026-03-01&to=2026-04-01';
const opened = (personId: string): AnyMessage => ({
  type: 'job-seekers.registration-opened.v1',
  data: { registrationId: `r-${personId}`, personId, openedOn: '2026-03-02', closedOn: null, closingReason: null },
});
const offered = (vacancyId: string, employerId: string): AnyMessage => ({
  type: 'job-postings.vacancy-published.v1',
  data: { ...plainVacancy, vacancyId, employerId },
});
const recommended = (personId: string, vacancyIds: readonly string[]): readonly AnyMessage[] => [
  {
    type: 'matching.recommendations-made.v1',
    data: {
      runId: `n-${personId}`,
      personId,
      madeOn: '2026-03-05',
      recommendations: vacancyIds.map((vacancyId, at) => ({
        recommendationId: `${personId}-${vacancyId}`,
        vacancyId,
        employerId: `of ${vacancyId}`,
        rank: at + 1,
      })),
    },
  },
  ...vacancyIds.map((vacancyId): AnyMessage => ({
    type: 'matching.recommendation-delivered.v1',
    data: {
      recommendationId: `${personId}-${vacancyId}`,
      personId,
      vacancyId,
      means: 'app',
      deliveredOn: '2026-03-06',
    },
  })),
];
const household = (...members: readonly HouseholdMember[]): AnyMessage => ({
  type: 'job-seekers.household-stated.v1',
  data: { householdId: 'h1', members },
});
const living = (personId: string, isHead = false, to: string | null = null) => ({
  personId,
  isHead,
  from: '2020-01-01',
  to,
});

describe('figures that need more than the facts of a person', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const at = async (instant: string, ...messages: readonly AnyMessage[]) => {
    running.clock.advanceTo(Date.parse(instant));
    for (const message of messages) await running.receive(message);
  };
  const get = async (path: string) => (await running.as(analyst).get(`/api/metrics/${path}`).expect(200)).body as never;

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    const vacancies = [offered('v1', 'e1'), offered('v2', 'e2'), offered('v3', 'e3'), offered('v4', 'e3')];
    await at('2026-03-02T02:00:00Z', ...vacancies, personTold('p1'), opened('p1'), personTold('p2'));
    await at(
      '2026-03-06T02:00:00Z',
      ...recommended('p1', ['v1', 'v2', 'v3']),
      ...recommended('p2', ['v2', 'v3', 'v4']),
    );
    await at('2026-03-12T02:00:00Z', opened('p2'), household(living('p1'), living('p2', true)));
    await at('2026-03-20T02:00:00Z', workTold('p1', '2026-03-19'));
    await at('2026-04-10T02:00:00Z', household(living('p1', false, '2026-03-10'), living('p2', true)));
  }, 60_000);
  afterAll(() => running.end());

  it('see the vacancies that were recommended; another version is compared person by person', async () => {
    const ratio = async (version: number) =>
      get(`guarantee-coverage/value?${march}&version=${version}`) as Promise<object>;
    expect(await ratio(1)).toMatchObject({ total: { value: { numerator: 2, denominator: 2 } } });
    expect(await ratio(2)).toMatchObject({ total: { value: { numerator: 1, denominator: 2 } } });
    expect(await get(`guarantee-coverage/comparison?${march}&version=1&version2=2`)).toMatchObject({
      byRules: -0.5,
      byFacts: 0,
      items: [{ id: 'p2', cause: 'rules', effect: -0.5 }],
    });
  });

  it('see to whom a vacancy was recommended, by whichever record, and name the events that moved it', async () => {
    const concentration = `recommendation-concentration/comparison?${march}&asOf=2026-03-03T00:00:00Z`;
    const moved: { after: object; items: readonly { id: string; events: readonly { type: string }[] }[] } = await get(
      `${concentration}&asOf2=2026-03-07T00:00:00Z`,
    );
    expect(moved.after).toMatchObject({
      total: { value: { measure: 'gini', of: 4, value: expect.closeTo(1 / 6, 9) } },
    });
    const made = 'matching.recommendations-made.v1';
    expect(moved.items.map(({ id, events }) => [id, events.map(({ type }) => type)])).toEqual([
      ['v1', [made]],
      ['v2', [made, made]],
      ['v3', [made, made]],
      ['v4', [made]],
    ]);
    const without = `vacancies-without-recommendation/comparison?${march}&asOf=2026-03-03T00:00:00Z`;
    expect(await get(`${without}&asOf2=2026-03-07T00:00:00Z`)).toMatchObject({ byFacts: -1 });
  });

  it('see when facts were first recorded', async () => {
    expect(await get(`late-facts/value?${march}`)).toMatchObject({
      total: { value: { numerator: 1, denominator: 3, ratio: 1 / 3 } },
    });
  });

  it('see the household, with the events behind it and what moved it', async () => {
    const before = 'asOf=2026-04-01T00:00:00Z';
    expect(await get(`households-with-placement/value?${march}&${before}`)).toMatchObject({
      total: { value: { count: 1 } },
    });
    const subjects: { items: readonly { id: string; events: readonly { type: string }[] }[] } = await get(
      `households-with-placement/subjects?${march}&${before}`,
    );
    expect(subjects.items.map(({ id, events }) => [id, events.map(({ type }) => type)])).toEqual([
      ['p2', ['job-seekers.household-stated.v1', 'placements.placement-verified.v1']],
    ]);
    const moved = `households-with-placement/comparison?${march}&${before}&asOf2=2026-05-01T00:00:00Z`;
    expect(await get(moved)).toMatchObject({
      byFacts: -1,
      items: [{ id: 'p2', effect: -1, events: [{ type: 'job-seekers.household-stated.v1' }] }],
    });
  });

  it('count a household in which somebody looks for work and nobody has it', async () => {
    const of = (asOf: string) => get(`one-household-one-employed/value?${march}&asOf=${asOf}T00:00:00Z`);
    expect(await of('2026-03-15')).toMatchObject({ total: { value: { numerator: 0, denominator: 1 } } });
    expect(await of('2026-04-05')).toMatchObject({ total: { value: { numerator: 1, denominator: 1 } } });
    expect(await of('2026-05-01')).toMatchObject({ total: { value: { numerator: 0, denominator: 1 } } });
  });
});
