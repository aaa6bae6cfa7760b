import { MatchingMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { SeatsState } from './seats.decider';
import { SeatsEvent } from './seats.events';

export function seatsPublished(event: Recorded<SeatsEvent>, state: SeatsState): readonly MatchingMessage[] {
  switch (event.type) {
    case 'seats-opened':
    case 'openings-changed':
    case 'seat-taken':
      return isFull(state) ? [{ type: 'matching.vacancy-filled.v1', data: occupancy(state) }] : [];
    case 'seat-released':
      return isFull(state) ? [] : [{ type: 'matching.seat-released.v1', data: occupancy(state) }];
    case 'seats-overcommitted':
    case 'seats-closed':
    case 'referral-admitted':
      return [];
    default:
      return exhaustive(event);
  }
}

function isFull({ openings, holders }: SeatsState): boolean {
  return holders.length >= openings;
}

function occupancy({ vacancyId, holders }: SeatsState) {
  return { vacancyId, seatsTaken: holders.length };
}
