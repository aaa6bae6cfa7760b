import { Projection } from '@doorstep/event-sourcing';
import { SeatsEvent } from './seats.events';
import { SeatsTakenRow } from './seats-taken.table';

export const seatsTaken: Projection<SeatsEvent, SeatsTakenRow> = {
  name: 'seats-taken',
  version: 1,
  handles: ['seats-opened', 'openings-changed', 'seat-taken', 'seat-released'],
  keysOf: (event) => [event.data.vacancyId],
  fold(row, event, id) {
    const before = row ?? { id, openings: 0, taken: 0, overcommitted: false };
    switch (event.type) {
      case 'seats-opened':
      case 'openings-changed':
        return counted({ ...before, openings: event.data.openings });
      case 'seat-taken':
      case 'seat-released':
        return counted({ ...before, taken: event.data.taken });
      default:
        return row;
    }
  },
};

function counted(row: SeatsTakenRow): SeatsTakenRow {
  return { ...row, overcommitted: row.taken > row.openings };
}
