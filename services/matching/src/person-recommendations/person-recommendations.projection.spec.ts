import { givenProjection } from '@doorstep/testing';
import { draw, idOfRank, made, personId, short } from '../recommendations/recommendations.samples';
import { lastRuns } from './last-runs.projection';
import { personRecommendations } from './person-recommendations.projection';

const delivered = (rank: number) => ({
  type: 'recommendation-delivered' as const,
  data: {
    recommendationId: idOfRank(rank),
    personId,
    vacancyId: `v${rank}`,
    means: 'printed' as const,
    receipt: { kind: 'signed-slip' as const, reference: 'slip-1' },
    deliveredOn: '2026-03-03',
  },
});
const declined = {
  type: 'recommendation-declined' as const,
  data: {
    recommendationId: idOfRank(1),
    personId,
    vacancyId: 'v1',
    reasonCode: 'too-far',
    note: null,
    declinedOn: '2026-03-04',
  },
};
const retired = {
  type: 'recommendations-retired' as const,
  data: { personId, recommendationIds: [idOfRank(1), idOfRank(2)], retiredOn: '2026-03-05' },
};

describe('recommendations of a person', () => {
  it('stand until they are declined or replaced', () => {
    const rows = givenProjection(personRecommendations).events([
      made('run-1', ['v1', 'v2']),
      delivered(1),
      declined,
      made('run-2', ['v3'], 2, [idOfRank(2)]),
    ]);
    rows.thenRow(idOfRank(1), { standing: false, declineReason: 'too-far', declinedOn: '2026-03-04' });
    rows.thenRow(idOfRank(2), { standing: false, runId: 'run-1', declinedOn: null });
    rows.thenRow(idOfRank(3), { standing: true, runId: 'run-2', vacancyId: 'v3', rank: 1, score: 699 });
  });

  it('are delivered once by each delivery', () => {
    const rows = givenProjection(personRecommendations).events([made('run-1', ['v1', 'v2']), delivered(1)]);
    const { means, receipt, deliveredOn } = delivered(1).data;
    rows.thenRow(idOfRank(1), { deliveries: [{ means, receipt, deliveredOn }] });
    rows.thenRow(idOfRank(2), { deliveries: [] });
  });

  it('are gone after an erasure, and so is the run', () => {
    givenProjection(personRecommendations)
      .events([made('run-1', ['v1', 'v2']), retired])
      .thenRows([]);
    givenProjection(lastRuns)
      .events([made('run-1', ['v1', 'v2']), retired])
      .thenRows([]);
  });
});

describe('the last run', () => {
  it('tells what went to others, whether anything was found or not', () => {
    const passedOver = [{ vacancyId: 'v9', score: 900, outcome: 'taken-before' as const, arguments: {} }];
    const found = made('run-1', ['v1']);
    const fell = short('run-1', 1);
    givenProjection(lastRuns)
      .events([{ ...found, data: { ...found.data, passedOver } }])
      .thenRow(personId, { passedOver });
    givenProjection(lastRuns)
      .events([found, { ...fell, data: { ...fell.data, passedOver } }])
      .thenRow(personId, { passedOver, foundCount: 1 });
    const shortfall = { reason: 'places-taken' as const, rule: 'wage-floor', version: 1, employers: 2 };
    const rows = givenProjection(lastRuns).events([found, { ...fell, data: { ...fell.data, shortfall } }]);
    rows.thenRow(personId, { shortfall });
  });

  it('tells what was as good and not drawn', () => {
    const drawn = (...vacancies: readonly string[]) => {
      const run = made('run-1', vacancies);
      return givenProjection(lastRuns).events([{ ...run, data: { ...run.data, draw } }]);
    };
    const behind = (vacancyId: string, score: number) => ({ vacancyId, score, outcome: 'not-drawn' as const });
    drawn('v1', 'v4').thenRow(personId, { passedOver: [behind('v2', 600), behind('v3', 598)] });
    drawn('v1').thenRow(personId, { passedOver: [] });
    drawn('v1', 'v2', 'v3', 'v4').thenRow(personId, { passedOver: [] });
  });

  it('tells how many were found and why not more', () => {
    const run = { id: personId, runId: 'run-2', madeOn: '2026-03-02', considered: 40, guaranteed: 3, passedOver: [] };
    givenProjection(lastRuns)
      .events([made('run-1', ['v1', 'v2', 'v3']), made('run-2', ['v1']), short('run-2', 1)])
      .thenRows([
        {
          ...run,
          foundCount: 1,
          obstacles: [{ rule: 'wage-floor', version: 1, vacancies: 9, alone: 4 }],
          shortfall: null,
        },
      ]);
    givenProjection(lastRuns)
      .events([short('run-1', 0), made('run-2', ['v1', 'v2', 'v3'])])
      .thenRows([{ ...run, foundCount: 3, obstacles: [], shortfall: null }]);
  });
});
