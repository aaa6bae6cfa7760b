import { givenProjection } from '@doorstep/testing';
import { draw, idOfRank, made, personId } from '../recommendations/recommendations.samples';
import { shownLists } from './shown-lists.projection';

const run = made('run-1', ['v1', 'v4']);
const [first, second] = run.data.recommendations;
const drawn = {
  ...run,
  data: {
    ...run.data,
    parameters: [{ name: 'match-score', value: 3, entryId: 'rule-table.match-score.000000.always', version: 3 }],
    recommendations: [first, { ...second, propensity: 1 / 3 }].map((one) => one as NonNullable<typeof first>),
    draw,
  },
};

describe('shown lists', () => {
  it('keep what their order was drawn from', () => {
    givenProjection(shownLists)
      .events([drawn])
      .thenRows([
        {
          id: idOfRank(1),
          runId: 'run-1',
          personId,
          office: '620102001',
          madeOn: '2026-03-02',
          version: 'constraints-then-score 1, rule-table.match-score.000000.always 3',
          draw,
          shown: [
            { vacancyId: 'v1', place: 1, propensity: 1 },
            { vacancyId: 'v4', place: 2, propensity: 1 / 3 },
          ],
        },
      ]);
  });

  it('are none where nothing was drawn or found', () => {
    const empty = { ...drawn, data: { ...drawn.data, recommendations: [] } };
    givenProjection(shownLists).events([run, empty]).thenRows([]);
  });

  it('end with the erasure of their person', () => {
    const recommendationIds = [idOfRank(1), idOfRank(2)];
    const retired = {
      type: 'recommendations-retired' as const,
      data: { personId, recommendationIds, retiredOn: '2026-03-05' },
    };
    givenProjection(shownLists).events([drawn, retired]).thenRows([]);
  });
});
