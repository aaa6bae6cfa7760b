import { MatchingMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { FillVacancy, ReleaseSeat } from '../vacancy/vacancy.commands';
import { vacancy } from '../vacancy/vacancy.decider';

type SeatMessage = Extract<MatchingMessage, { type: 'matching.vacancy-filled.v1' | 'matching.seat-released.v1' }>;

/** Matching keeps the seats: when the last is taken the vacancy is filled, when one is released it is open again. */
export const followSeats: Policy<SeatMessage> = {
  name: 'follow-seats',
  handles: ['matching.vacancy-filled.v1', 'matching.seat-released.v1'],
  react({ type, data: { vacancyId, seatsTaken } }) {
    const command = type === 'matching.vacancy-filled.v1' ? new FillVacancy({ seatsTaken }) : new ReleaseSeat({});
    return [{ streamId: streamOf(vacancy, vacancyId), command }];
  },
};
