import { Command } from '@doorstep/event-sourcing';
import { Round } from './round.events';

/** What a round came to, to be recorded. */
export class HoldRound extends Command<Omit<Round, 'heldOn'>> {
  readonly type = 'hold-round' as const;
}

export type RoundCommand = HoldRound;

export const roundCommands = [HoldRound];
