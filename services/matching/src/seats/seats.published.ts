import { MatchingMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { SeatsState } from './seats.decider';
import { SeatsEvent } from './seats.events';

export function seatsPublished(event: Recorded<SeatsEvent>, state: SeatsState): readonly MatchingMessage[] {
  switch (event.type) {
    case 'seat-taken': {
      const { vacancyId, taken } = event.data;
      if (taken < state.openings) return [];
      return [{ type: 'matching.vacancy-filled.v1', data: { vacancyId, seatsTaken: taken } }];
    }
    case 'seat-released':
      return [
        {
          type: 'matching.seat-released.v1',
          data: { vacancyId: event.data.vacancyId, seatsTaken: event.data.taken },
        },
      ];
    case 'seats-opened':
    case 'openings-changed':
    case 'seats-overcommitted':
    case 'seats-closed':
    case 'referral-admitted':
      return [];
    default:
      return exhaustive(event);
  }
}
