import { exhaustive, Projection, Recorded, startOf } from '@doorstep/event-sourcing';
import { ReferralEvent } from '../referral/referral.events';
import { SeatsEvent, VacancyClosingReason } from '../seats/seats.events';
import { DeadlineRow } from './deadlines.table';

export type DeadlinesEvent = ReferralEvent | Extract<SeatsEvent, { type: 'seats-closed' | 'seat-released' }>;

/** The deadline of an open referral by the reason for which its vacancy closed. */
export const lapseKinds: Readonly<Record<VacancyClosingReason, string>> = {
  filled: 'vacancy-filled',
  closed: 'vacancy-closed',
  expired: 'vacancy-expired',
  'employer-suspended': 'vacancy-employer-suspended',
};

/** The last instant a date can hold: an open referral that waits for nothing but its vacancy. */
export const never = 8_640_000_000_000_000;

/** One row per open referral (its employer's reply, or the closing of its vacancy) and per seat to be released. */
export const deadlines: Projection<DeadlinesEvent, DeadlineRow> = {
  name: 'deadlines',
  version: 1,
  handles: [
    'referral-made',
    'interview-arranged',
    'offer-made',
    'referral-refused',
    'referral-withdrawn',
    'employer-fell-silent',
    'referral-lapsed',
    'person-hired',
    'hire-fell-through',
    'seats-closed',
    'seat-released',
  ],

  keysOf(event) {
    switch (event.type) {
      case 'seats-closed':
        return event.data.referrals.map((id) => `referral-${id}`);
      case 'seat-released':
        return [`seat-${event.data.referralId}`];
      case 'hire-fell-through':
        return [event.streamId.replace('referral-', 'seat-')];
      default:
        return [event.streamId];
    }
  },

  fold(row, event, id) {
    switch (event.type) {
      case 'referral-made':
        return silence(id, event, event.data.replyBy);
      case 'interview-arranged':
        return isLapsing(row) ? row : silence(id, event, event.data.replyBy);
      case 'offer-made':
        return isLapsing(row) ? row : { id, kind: 'open-referral', dueAt: never, streamId: event.streamId };
      case 'seats-closed':
        return row && { ...row, kind: lapseKinds[event.data.reason], dueAt: event.recordedAt };
      case 'hire-fell-through':
        return { id, kind: 'seat-release', dueAt: event.recordedAt, streamId: `seats-${event.data.vacancyId}` };
      case 'referral-seen':
      case 'offer-accepted':
        return row;
      case 'referral-refused':
      case 'referral-withdrawn':
      case 'employer-fell-silent':
      case 'referral-lapsed':
      case 'person-hired':
      case 'seat-released':
        return undefined;
      default:
        return exhaustive(event);
    }
  },
};

function silence(id: string, { streamId }: Recorded<DeadlinesEvent>, replyBy: string): DeadlineRow {
  return { id, kind: 'employer-silence', dueAt: startOf(replyBy), streamId };
}

function isLapsing(row: DeadlineRow | undefined): boolean {
  return row !== undefined && Object.values(lapseKinds).includes(row.kind);
}
