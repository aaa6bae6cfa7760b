import { MatchingMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { RecommendationsEvent } from './recommendations.events';

export function recommendationsPublished(event: Recorded<RecommendationsEvent>): readonly MatchingMessage[] {
  switch (event.type) {
    case 'recommendations-made': {
      const { runId, personId, madeOn, recommendations } = event.data;
      const told = recommendations.map(({ recommendationId, vacancyId, employerId, rank }) => ({
        recommendationId,
        vacancyId,
        employerId,
        rank,
      }));
      return [{ type: 'matching.recommendations-made.v1', data: { runId, personId, madeOn, recommendations: told } }];
    }
    case 'recommendation-delivered': {
      const { recommendationId, personId, vacancyId, means, deliveredOn } = event.data;
      return [
        {
          type: 'matching.recommendation-delivered.v1',
          data: { recommendationId, personId, vacancyId, means, deliveredOn },
        },
      ];
    }
    case 'recommendations-short':
    case 'recommendation-declined':
    case 'recommendations-office-moved':
    case 'recommendations-retired':
      return [];
    default:
      return exhaustive(event);
  }
}
