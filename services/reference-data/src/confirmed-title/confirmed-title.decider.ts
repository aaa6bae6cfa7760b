import { Decider } from '@doorstep/event-sourcing';
import { ConfirmTitle } from './confirmed-title.commands';
import { ConfirmedTitleEvent, confirmedTitleEvents } from './confirmed-title.events';

export interface ConfirmedTitleState {
  /** The occupation it was last said to mean. */
  readonly code?: string;
}

/** One title in one classification, whatever its case, width and spaces. */
export const confirmedTitle: Decider<ConfirmedTitleState, ConfirmTitle, ConfirmedTitleEvent> = {
  category: 'confirmed-title',
  events: confirmedTitleEvents,
  initialState: {},
  evolve: (_, event) => ({ code: event.data.code }),
  decide: (command, state) =>
    state.code === command.data.code ? [] : [{ type: 'title-confirmed', data: command.data }],
};
