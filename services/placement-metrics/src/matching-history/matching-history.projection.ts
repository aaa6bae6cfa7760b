import { MatchingMessage } from '@doorstep/contracts';
import { exhaustive, onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { MatchingHistoryRow } from './matching-history.table';

type Told = Extract<
  MatchingMessage,
  {
    type:
      | 'matching.recommendations-made.v1'
      | 'matching.recommendation-delivered.v1'
      | 'matching.referral-made.v1'
      | 'matching.referral-closed.v1'
      | 'matching.person-hired.v1';
  }
>;

type Step = Pick<MatchingHistoryRow, 'factId' | 'step' | 'vacancyId' | 'happenedOn' | 'employerId' | 'outcome'>;

/** Every step on a person's way to work: recommendations, their delivery, referrals, their ends, hires. One row each. */
export const matchingHistory = onlyAdding<Told, MatchingHistoryRow>({
  name: 'matching-history',
  version: 2,
  handles: [
    'matching.recommendations-made.v1',
    'matching.recommendation-delivered.v1',
    'matching.referral-made.v1',
    'matching.referral-closed.v1',
    'matching.person-hired.v1',
  ],
  rowsOf(message) {
    const { personId } = message.data;
    return stepsOf(message).map((step, index) =>
      statementOf(message, { personId, voided: false, ...step }, `${message.eventId}#${index}`),
    );
  },
});

function stepsOf(message: Told): readonly Step[] {
  switch (message.type) {
    case 'matching.recommendations-made.v1':
      return message.data.recommendations.map(({ recommendationId, vacancyId, employerId }) => ({
        factId: recommendationId,
        step: 'recommended',
        vacancyId,
        happenedOn: message.data.madeOn,
        employerId,
        outcome: null,
      }));
    case 'matching.recommendation-delivered.v1': {
      const { recommendationId, vacancyId, deliveredOn } = message.data;
      const delivered = { factId: recommendationId, step: 'delivered', vacancyId, happenedOn: deliveredOn } as const;
      return [{ ...delivered, employerId: null, outcome: null }];
    }
    case 'matching.referral-made.v1': {
      const { referralId: factId, vacancyId, employerId, referredOn: happenedOn } = message.data;
      return [{ factId, step: 'referred', vacancyId, happenedOn, employerId, outcome: null }];
    }
    case 'matching.referral-closed.v1': {
      const { referralId: factId, vacancyId, closedOn: happenedOn, outcome } = message.data;
      return [{ factId, step: 'answered', vacancyId, happenedOn, employerId: null, outcome }];
    }
    case 'matching.person-hired.v1': {
      const { referralId: factId, vacancyId, employerId, startsOn: happenedOn } = message.data;
      return [{ factId, step: 'hired', vacancyId, happenedOn, employerId, outcome: 'hired' }];
    }
    default:
      return exhaustive(message);
  }
}
