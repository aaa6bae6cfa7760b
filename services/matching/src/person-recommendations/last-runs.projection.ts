import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { RecommendationsEvent, Run } from '../recommendations/recommendations.events';
import { notDrawn } from './not-drawn';
import { LastRunRow } from './person-recommendations.table';

type Handled = Extract<
  RecommendationsEvent,
  { type: 'recommendations-made' | 'recommendations-short' | 'recommendations-retired' }
>;

export const lastRuns: Projection<Handled, LastRunRow> = {
  name: 'last-runs',
  version: 3,
  handles: ['recommendations-made', 'recommendations-short', 'recommendations-retired'],
  keysOf: (event) => [event.data.personId],
  fold(_, event) {
    switch (event.type) {
      case 'recommendations-made': {
        const { recommendations, draw } = event.data;
        const run = { ...rowOf(event.data), foundCount: recommendations.length, obstacles: [] };
        return draw === undefined ? run : { ...run, passedOver: notDrawn(draw, recommendations) };
      }
      case 'recommendations-short':
        return {
          ...rowOf(event.data),
          foundCount: event.data.found,
          obstacles: event.data.obstacles,
          shortfall: event.data.shortfall ?? null,
        };
      case 'recommendations-retired':
        return undefined;
      default:
        return exhaustive(event);
    }
  },
};

function rowOf({
  personId: id,
  runId,
  madeOn,
  considered,
  guaranteed,
  passedOver = [],
}: Run): Omit<LastRunRow, 'foundCount' | 'obstacles'> {
  return { id, runId, madeOn, considered, guaranteed, passedOver, shortfall: null };
}
