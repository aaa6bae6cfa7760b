import { Decider, exhaustive, overlaps, reject } from '@doorstep/event-sourcing';
import { TimelineCommand } from './timeline.commands';
import { Span, TimelineEvent, timelineEvents } from './timeline.events';

/** The entries of one subject (kind, list, code, region): no two hold on the same day. */
export interface TimelineState {
  readonly spans: readonly Span[];
}

export const timeline: Decider<TimelineState, TimelineCommand, TimelineEvent> = {
  category: 'timeline',
  events: timelineEvents,
  initialState: { spans: [] },

  evolve({ spans }, { type, data }) {
    const others = spans.filter((span) => span.entryId !== data.entryId);
    switch (type) {
      case 'span-placed':
        return { spans: [...others, data] };
      case 'span-cleared':
        return { spans: others };
      default:
        return exhaustive(type);
    }
  },

  decide(command, { spans }) {
    const known = spans.find((span) => span.entryId === command.data.entryId);
    switch (command.type) {
      case 'place-span': {
        const placed = command.data;
        if (known?.from === placed.from && known.to === placed.to) return [];
        const other = spans.find((span) => span.entryId !== placed.entryId && overlaps(span, placed));
        if (other !== undefined) return reject('entry-overlaps', { entryId: other.entryId });
        return [{ type: 'span-placed', data: placed }];
      }
      case 'clear-span':
        return known === undefined ? [] : [{ type: 'span-cleared', data: command.data }];
      default:
        return exhaustive(command);
    }
  },
};
