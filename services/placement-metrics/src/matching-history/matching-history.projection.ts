import { MatchingMessage } from '@doorstep/contracts';
import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { MatchingHistoryRow, MatchingStep } from './matching-history.table';

type Told = Extract<
  MatchingMessage,
  {
    type:
      | 'matching.recommendations-made.v1'
      | 'matching.recommendation-delivered.v1'
      | 'matching.referral-made.v1'
      | 'matching.person-hired.v1';
  }
>;

interface Step {
  readonly factId: string;
  readonly step: MatchingStep;
  readonly vacancyId: string;
  readonly happenedOn: string;
}

/** Every step on a person's way to work: recommendations, their delivery, referrals, hires. One row each. */
export const matchingHistory: Projection<Told, MatchingHistoryRow> = {
  name: 'matching-history',
  version: 1,
  handles: [
    'matching.recommendations-made.v1',
    'matching.recommendation-delivered.v1',
    'matching.referral-made.v1',
    'matching.person-hired.v1',
  ],
  keysOf: (message) => stepsOf(message).map((_, index) => `${message.eventId}#${index}`),
  fold(_, message, id) {
    const step = stepsOf(message)[Number(id.slice(id.lastIndexOf('#') + 1))];
    if (step === undefined) return undefined;
    const { personId } = message.data;
    return { ...statementOf(message, { id, factId: step.factId, personId }), ...step, voided: false };
  },
};

function stepsOf(message: Told): readonly Step[] {
  switch (message.type) {
    case 'matching.recommendations-made.v1':
      return message.data.recommendations.map(({ recommendationId, vacancyId }) => ({
        factId: recommendationId,
        step: 'recommended',
        vacancyId,
        happenedOn: message.data.madeOn,
      }));
    case 'matching.recommendation-delivered.v1': {
      const { recommendationId, vacancyId, deliveredOn } = message.data;
      return [{ factId: recommendationId, step: 'delivered', vacancyId, happenedOn: deliveredOn }];
    }
    case 'matching.referral-made.v1': {
      const { referralId, vacancyId, referredOn } = message.data;
      return [{ factId: referralId, step: 'referred', vacancyId, happenedOn: referredOn }];
    }
    case 'matching.person-hired.v1': {
      const { referralId, vacancyId, startsOn } = message.data;
      return [{ factId: referralId, step: 'hired', vacancyId, happenedOn: startsOn }];
    }
    default:
      return exhaustive(message);
  }
}
