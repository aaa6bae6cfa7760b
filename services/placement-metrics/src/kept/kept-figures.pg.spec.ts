import { AnyMessage } from '@doorstep/contracts';
import { addMonths, civilDateOf } from '@doorstep/event-sourcing';
import { answer, observed, QuestionDimension } from '@doorstep/metrics';
import { nation } from '@doorstep/reference';
import { startTestService, until } from '@doorstep/testing';
import { DivisionTrees } from '../known-facts/division-trees';
import { KnownLives } from '../known-facts/known-lives.queries';
import { placementMetrics } from '../placement-metrics.module';
import { personTold, workTold, workVoided } from '../told.fixture';
import { KeptFigures } from './kept-figures.queries';
import { keptMetrics } from './kept-metrics';

const registration = (personId: string, openedOn: string, closedOn: string | null = null): AnyMessage => ({
  type: closedOn === null ? 'job-seekers.registration-opened.v1' : 'job-seekers.registration-closed.v1',
  data: {
    registrationId: `r-${personId}`,
    personId,
    openedOn,
    closedOn,
    closingReason: closedOn === null ? null : 'employed',
  },
});
const membership = (personId: string, group: string, from: string, to: string | null = null): AnyMessage => ({
  type: 'job-seekers.membership-stated.v1',
  data: { factId: `m-${personId}-${group}`, personId, group, from, to },
});
const referred = (personId: string, on: string): AnyMessage => ({
  type: 'matching.referral-made.v1',
  data: { referralId: `f-${personId}`, personId, vacancyId: 'v1', employerId: 'e-1', referredOn: on },
});
const merged: AnyMessage = {
  type: 'job-seekers.persons-merged.v1',
  data: { survivorId: 'p1', absorbedId: 'p3', effectiveOn: '2025-04-02' },
};
const split: AnyMessage = {
  type: 'job-seekers.persons-split.v1',
  data: {
    survivorId: 'p1',
    restoredId: 'p3',
    effectiveOn: '2025-09-01',
    assignments: [{ category: 'placement', factId: 'w-p1-2025-03-05', personId: 'p3' }],
  },
};

const story: readonly (readonly [string, readonly AnyMessage[]])[] = [
  ['2025-01-06', [personTold('p1'), personTold('p2', { sex: 'male', residence: '620103001' }), personTold('p3')]],
  [
    '2025-01-10',
    [registration('p1', '2025-01-10'), registration('p2', '2025-01-09'), membership('p1', 'veteran', '2020-01-01')],
  ],
  ['2025-02-03', [referred('p1', '2025-02-03'), workTold('p2', '2025-02-01', { place: '310115' })]],
  [
    '2025-03-01',
    [registration('p1', '2025-01-10', '2025-03-01'), workTold('p1', '2025-03-05', { endedOn: '2025-07-01' })],
  ],
  ['2025-04-02', [workTold('p3', '2025-02-20'), merged]],
  ['2025-06-01', [workVoided('p2', '2025-02-01'), membership('p1', 'veteran', '2020-01-01', '2025-02-01')]],
  ['2025-09-01', [split, workTold('p2', '2025-08-15', { kind: 'subsidised' })]],
  ['2026-02-01', [personTold('p2', { sex: 'male', residence: '620102001' })]],
];

describe('kept figures', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    for (const [day, messages] of story) {
      running.clock.advanceTo(Date.parse(`${day}T02:00:00Z`));
      for (const message of messages) await running.receive(message);
    }
    running.clock.advanceTo(Date.parse('2026-08-01T02:00:00Z'));
  }, 60_000);
  afterAll(() => running.end());

  const months = Array.from({ length: 20 }, (_, after) => addMonths('2025-01-01', after));
  const instants = [
    '2025-03-02T00:00:00Z',
    '2025-03-31T15:59:59.999Z',
    '2025-05-01T00:00:00Z',
    '2025-08-01T00:00:00Z',
    '2026-08-01T02:00:00Z',
  ];
  const breakdowns: readonly (readonly QuestionDimension[])[] = [[], ['region'], ['group'], ['sex', 'employer']];

  it.each(keptMetrics.map((metric) => [metric.id, metric] as const))(
    '%s is what its lives say, at any instant',
    async (_, metric) => {
      const kept = running.service.get(KeptFigures);
      for (const asOf of instants.map((instant) => Date.parse(instant))) {
        const regions = { tree: await running.service.get(DivisionTrees).at(asOf), level: 'county' as const };
        const lives = await running.service.get(KnownLives).persons({ asOf });
        for (const by of breakdowns)
          for (const region of [nation, '620102']) {
            const asked = months.map((from) => ({ from, to: addMonths(from, 1), region, asOf, by }));
            let found = await kept.answers(metric, asked, regions);
            await until(async () => (found ??= await kept.answers(metric, asked, regions)) !== undefined);
            const whole = asked.map(({ from, to }) => {
              const period = { from, to, today: civilDateOf(asOf) };
              const question = { period, region: region === nation ? null : region, by, instead: {} };
              return answer(metric, observed(metric, lives, question, regions), question, regions);
            });
            expect(found).toEqual(whole);
          }
      }
    },
  );

  it('count somebody', async () => {
    const kept = running.service.get(KeptFigures);
    const asOf = running.clock.now();
    const regions = { tree: await running.service.get(DivisionTrees).at(asOf), level: 'county' as const };
    const [placed] = keptMetrics.filter(({ id }) => id === 'persons-placed');
    const asked = [{ from: '2025-02-01', to: '2025-03-01', region: nation, asOf, by: [] }];
    expect(placed && (await kept.answers(placed, asked, regions))?.[0]?.total.value).toEqual({
      measure: 'count',
      count: 1,
    });
  });
});
