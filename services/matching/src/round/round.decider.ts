import { Decider } from '@doorstep/event-sourcing';
import { RoundCommand } from './round.commands';
import { RoundEvent, roundEvents } from './round.events';

export interface RoundState {
  readonly held: boolean;
}

/** A round is held once; told again, it stays what it was. */
export const round: Decider<RoundState, RoundCommand, RoundEvent> = {
  category: 'round',
  events: roundEvents,
  initialState: { held: false },
  evolve: () => ({ held: true }),
  decide: ({ data }, { held }, { today }) => (held ? [] : [{ type: 'round-held', data: { ...data, heldOn: today } }]),
};
