import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { MadeRecommendation, RecommendationsEvent, Run } from '../recommendations/recommendations.events';
import { PersonRecommendationRow } from './person-recommendations.table';

type Handled = Exclude<RecommendationsEvent, { type: 'recommendations-short' | 'recommendations-office-moved' }>;

export const personRecommendations: Projection<Handled, PersonRecommendationRow> = {
  name: 'person-recommendations',
  version: 1,
  handles: ['recommendations-made', 'recommendation-delivered', 'recommendation-declined', 'recommendations-retired'],

  keysOf(event) {
    switch (event.type) {
      case 'recommendations-made':
        return [...event.data.recommendations.map((one) => one.recommendationId), ...event.data.supersedes];
      case 'recommendations-retired':
        return event.data.recommendationIds;
      default:
        return [event.data.recommendationId];
    }
  },

  fold(row, event, id) {
    switch (event.type) {
      case 'recommendations-made': {
        const made = event.data.recommendations.find((one) => one.recommendationId === id);
        return made === undefined ? row && { ...row, standing: false } : rowOf(event.data, made);
      }
      case 'recommendation-delivered': {
        const { means, receipt, deliveredOn } = event.data;
        return row && { ...row, deliveries: [...row.deliveries, { means, receipt, deliveredOn }] };
      }
      case 'recommendation-declined': {
        const { declinedOn, reasonCode, note } = event.data;
        return row && { ...row, standing: false, declinedOn, declineReason: reasonCode, declineNote: note };
      }
      case 'recommendations-retired':
        return undefined;
      default:
        return exhaustive(event);
    }
  },
};

function rowOf(run: Run, made: MadeRecommendation): PersonRecommendationRow {
  const { recommendationId: id, vacancyId, employerId, rank, score, explanation } = made;
  const { personId, runId, madeOn, matcher, parameters } = run;
  return {
    id,
    personId,
    runId,
    vacancyId,
    employerId,
    madeOn,
    rank,
    score,
    explanation,
    matcher,
    parameters,
    standing: true,
    deliveries: [],
    declinedOn: null,
    declineReason: null,
    declineNote: null,
  };
}
