import { addDays, exhaustive, Projection, Recorded, startOf } from '@doorstep/event-sourcing';
import { ContestEvent } from '../contest/contest.events';
import { ReferralEvent } from '../referral/referral.events';
import { SeatsEvent, VacancyClosingReason } from '../seats/seats.events';
import { DeadlineRow } from './deadlines.table';

export type DeadlinesEvent =
  | ReferralEvent
  | Extract<SeatsEvent, { type: 'seats-closed' | 'seat-released' }>
  | Exclude<ContestEvent, { type: 'contests-office-moved' }>;

/** The deadline of an open referral by the reason for which its vacancy closed. */
export const lapseKinds: Readonly<Record<VacancyClosingReason, string>> = {
  filled: 'vacancy-filled',
  closed: 'vacancy-closed',
  expired: 'vacancy-expired',
  'employer-suspended': 'vacancy-employer-suspended',
};

/** The last instant a date can hold: an open referral that waits for nothing but its vacancy. */
export const never = 8_640_000_000_000_000;

/** One row per open referral (its employer's reply, or the closing of its vacancy), per seat to be released and per contest that waits in time. */
export const deadlines: Projection<DeadlinesEvent, DeadlineRow> = {
  name: 'deadlines',
  version: 2,
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
    'contest-raised',
    'contest-answered',
    'contest-withdrawn',
    'contest-overdue',
    'contests-retired',
  ],

  keysOf(event) {
    switch (event.type) {
      case 'seats-closed':
        return event.data.referrals.map((id) => `referral-${id}`);
      case 'seat-released':
        return [`seat-${event.data.referralId}`];
      case 'hire-fell-through':
        return [event.streamId.replace('referral-', 'seat-')];
      case 'contest-raised':
      case 'contest-answered':
      case 'contest-withdrawn':
      case 'contest-overdue':
        return [`contest-${event.data.contestId}`];
      case 'contests-retired':
        return event.data.contestIds.map((id) => `contest-${id}`);
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
      case 'contest-raised': {
        const { streamId, data } = event;
        return { id, kind: 'contest-answer', dueAt: startOf(addDays(data.dueOn, 1)), streamId };
      }
      case 'referral-seen':
      case 'offer-accepted':
        return row;
      case 'referral-refused':
      case 'referral-withdrawn':
      case 'employer-fell-silent':
      case 'referral-lapsed':
      case 'person-hired':
      case 'seat-released':
      case 'contest-answered':
      case 'contest-withdrawn':
      case 'contest-overdue':
      case 'contests-retired':
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
