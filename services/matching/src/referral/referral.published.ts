import { MatchingMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { ReferralState } from './referral.decider';
import { ReferralEvent, ReferralMade } from './referral.events';

type Closed = Extract<MatchingMessage, { type: 'matching.referral-closed.v1' }>;

export function referralPublished(event: Recorded<ReferralEvent>, state: ReferralState): readonly MatchingMessage[] {
  const made = state.made as ReferralMade;
  switch (event.type) {
    case 'referral-made': {
      const { referralId, personId, referredOn, vacancy } = event.data;
      const { vacancyId, employerId } = vacancy;
      return [{ type: 'matching.referral-made.v1', data: { referralId, personId, vacancyId, employerId, referredOn } }];
    }
    case 'referral-refused': {
      const { by, refusedOn, reasonCode } = event.data;
      return [closed(made, refusedOn, by === 'seeker' ? 'refused-by-seeker' : 'refused-by-employer', reasonCode)];
    }
    case 'referral-withdrawn':
      return [closed(made, event.data.withdrawnOn, 'withdrawn', event.data.reasonCode)];
    case 'employer-fell-silent':
      return [closed(made, event.data.silentSince, 'employer-silent', event.data.reasonCode)];
    case 'referral-lapsed':
      return [closed(made, event.data.lapsedOn, 'vacancy-closed', event.data.reasonCode)];
    case 'person-hired': {
      const { referralId, personId, office, vacancy } = made;
      return [
        {
          type: 'matching.person-hired.v1',
          data: { referralId, personId, office, ...vacancy, startsOn: event.data.startsOn },
        },
      ];
    }
    case 'referral-seen':
    case 'interview-arranged':
    case 'offer-made':
    case 'offer-accepted':
    case 'hire-fell-through':
      return [];
    default:
      return exhaustive(event);
  }
}

function closed(made: ReferralMade, closedOn: string, outcome: Closed['data']['outcome'], reasonCode: string): Closed {
  const { referralId, personId, vacancy } = made;
  return {
    type: 'matching.referral-closed.v1',
    data: { referralId, personId, vacancyId: vacancy.vacancyId, closedOn, outcome, reasonCode },
  };
}
