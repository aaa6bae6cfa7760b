import { Decider } from '@doorstep/event-sourcing';
import { RecordBuiltInSet } from './built-in-set.commands';
import { BuiltInSetEvent, builtInSetEvents } from './built-in-set.events';

export interface BuiltInSetState {
  /** Of the files that were loaded last; a start compares it with the files it finds. */
  readonly fingerprint?: string;
}

export const builtInSet: Decider<BuiltInSetState, RecordBuiltInSet, BuiltInSetEvent> = {
  category: 'built-in',
  events: builtInSetEvents,
  initialState: {},
  evolve: (_, event) => ({ fingerprint: event.data.fingerprint }),
  decide: (command, state) =>
    state.fingerprint === command.data.fingerprint ? [] : [{ type: 'built-in-set-loaded', data: command.data }],
};
