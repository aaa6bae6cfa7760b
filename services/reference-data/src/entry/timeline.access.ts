import { CommandAccess } from '@doorstep/event-sourcing';
import { TimelineCommand } from './timeline.commands';
import { TimelineState } from './timeline.decider';

/** Only ever sent with an entry's command, whose own grants decide who may do what. */
export const timelineAccess: CommandAccess<TimelineCommand, TimelineState> = {
  grants: {
    'place-span': [{ roles: ['administrator', 'system'], record: 'any' }],
    'clear-span': [{ roles: ['administrator'], record: 'any' }],
  },
  scope: () => ({}),
};
