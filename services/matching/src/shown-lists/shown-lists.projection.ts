import { Projection } from '@doorstep/event-sourcing';
import { RecommendationsEvent, Run } from '../recommendations/recommendations.events';
import { ShownListRow } from './shown-lists.table';

type Handled = Extract<RecommendationsEvent, { type: 'recommendations-made' | 'recommendations-retired' }>;

/** Lists whose order was drawn, until their person is erased. Rounds draw nothing. */
export const shownLists: Projection<Handled, ShownListRow> = {
  name: 'shown-lists',
  version: 1,
  handles: ['recommendations-made', 'recommendations-retired'],
  keysOf(event) {
    if (event.type === 'recommendations-retired') return event.data.recommendationIds;
    const { draw, recommendations } = event.data;
    return draw === undefined ? [] : recommendations.slice(0, 1).map(({ recommendationId }) => recommendationId);
  },
  fold(_, event, id) {
    if (event.type === 'recommendations-retired' || event.data.draw === undefined) return undefined;
    const { runId, personId, office, madeOn, draw, recommendations } = event.data;
    const shown = recommendations.map(({ vacancyId, rank: place, propensity = 1 }) => ({
      vacancyId,
      place,
      propensity,
    }));
    return { id, runId, personId, office, madeOn, version: versionOf(event.data), draw, shown };
  },
};

function versionOf({ matcher, parameters }: Run): string {
  const weights = parameters.filter(({ name }) => name === 'match-score');
  const versions = [{ entryId: matcher.name, version: matcher.version }, ...weights];
  return versions.map(({ entryId, version }) => `${entryId} ${version}`).join(', ');
}
