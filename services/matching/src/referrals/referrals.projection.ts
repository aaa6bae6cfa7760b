import { exhaustive, idOf, Projection, Recorded } from '@doorstep/event-sourcing';
import { ReferralEvent, ReferralMade } from '../referral/referral.events';
import { ReferralOutcome } from './referral-status';
import { ReferralRow } from './referrals.table';

/** Every referral with where it stands. */
export const referrals: Projection<ReferralEvent, ReferralRow> = {
  name: 'referrals',
  version: 1,
  handles: [
    'referral-made',
    'referral-seen',
    'interview-arranged',
    'offer-made',
    'offer-accepted',
    'referral-refused',
    'referral-withdrawn',
    'employer-fell-silent',
    'referral-lapsed',
    'person-hired',
    'hire-fell-through',
  ],
  keysOf: (event) => [idOf({ category: 'referral' }, event.streamId)],
  fold(row, event) {
    if (event.type === 'referral-made') return rowOf(event.data, event.version);
    return row && { ...row, ...changeOf(event), version: event.version };
  },
};

function changeOf(event: Recorded<Exclude<ReferralEvent, { type: 'referral-made' }>>): Partial<ReferralRow> {
  switch (event.type) {
    case 'referral-seen':
      return { status: 'seen', seenOn: event.data.seenOn };
    case 'interview-arranged': {
      const { interviewOn, replyBy, note } = event.data;
      return { status: 'interview', interviewOn, replyBy, note };
    }
    case 'offer-made': {
      const { offeredOn, startsOn, note } = event.data;
      return { status: 'offer', offeredOn, startsOn, note, replyBy: null };
    }
    case 'offer-accepted':
      return { status: 'accepted', acceptedOn: event.data.acceptedOn };
    case 'person-hired':
      return { status: 'hired', hiredOn: event.data.hiredOn, startsOn: event.data.startsOn };
    case 'referral-refused': {
      const { by, reasonCode, note, refusedOn } = event.data;
      return { ...ended(by === 'seeker' ? 'refused-by-seeker' : 'refused-by-employer', refusedOn, reasonCode), note };
    }
    case 'referral-withdrawn':
      return ended('withdrawn', event.data.withdrawnOn, event.data.reasonCode);
    case 'employer-fell-silent':
      return ended('employer-silent', event.data.silentSince, event.data.reasonCode);
    case 'referral-lapsed':
      return ended('vacancy-closed', event.data.lapsedOn, event.data.reasonCode);
    case 'hire-fell-through':
      return ended('hire-fell-through', event.data.fellThroughOn, null);
    default:
      return exhaustive(event);
  }
}

function ended(outcome: ReferralOutcome, endedOn: string, reasonCode: string | null): Partial<ReferralRow> {
  return { status: 'ended', outcome, endedOn, reasonCode, replyBy: null };
}

function rowOf(made: ReferralMade, version: number): ReferralRow {
  const { referralId: id, personId, office, vacancy, recommendationId, waived, referredOn, replyBy } = made;
  return {
    id,
    personId,
    office,
    vacancyId: vacancy.vacancyId,
    employerId: vacancy.employerId,
    recommendationId,
    status: 'made',
    waived,
    referredOn,
    replyBy,
    seenOn: null,
    interviewOn: null,
    offeredOn: null,
    acceptedOn: null,
    hiredOn: null,
    startsOn: null,
    endedOn: null,
    outcome: null,
    reasonCode: null,
    note: null,
    version,
  };
}
