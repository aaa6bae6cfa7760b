import { CommandAccess, Grant } from '@doorstep/event-sourcing';
import { EntryCommand } from './entry.commands';
import { EntryState } from './entry.decider';

const administrator: readonly Grant[] = [{ roles: ['administrator'], record: 'any' }];
const loading: readonly Grant[] = [{ roles: ['administrator', 'system'], record: 'any' }];

export const entryAccess: CommandAccess<EntryCommand, EntryState> = {
  grants: {
    'state-entry': administrator,
    'load-entry': loading,
    'correct-entry': administrator,
    'end-entry': administrator,
    'withdraw-entry': administrator,
  },
  scope: () => ({}),
};
