import { Projection } from '@doorstep/event-sourcing';
import { RoundEvent } from '../round/round.events';
import { RoundRow } from './rounds.table';

export const rounds: Projection<RoundEvent, RoundRow> = {
  name: 'rounds',
  version: 1,
  handles: ['round-held'],
  keysOf: (event) => [event.data.roundId],
  fold(_, event) {
    const { roundId: id, office, heldOn, ...report } = event.data;
    return { id, office, heldOn, report };
  },
};
