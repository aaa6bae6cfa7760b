import { Command } from '@doorstep/event-sourcing';
import { Span } from './timeline.events';

/** Sent together with every command that says when an entry holds. */
export class PlaceSpan extends Command<Span> {
  readonly type = 'place-span' as const;
}

/** Sent together with an entry's withdrawal. */
export class ClearSpan extends Command<{ readonly entryId: string }> {
  readonly type = 'clear-span' as const;
}

export const timelineCommands = [PlaceSpan, ClearSpan] as const;
export type TimelineCommand = InstanceType<(typeof timelineCommands)[number]>;
