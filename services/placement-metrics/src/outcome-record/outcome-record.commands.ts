import { Command } from '@doorstep/event-sourcing';
import { OutcomeRecord } from './outcome-record.events';

export class StateOutcome extends Command<OutcomeRecord> {
  readonly type = 'state-outcome' as const;
}

export type OutcomeRecordCommand = StateOutcome;
export const outcomeRecordCommands = [StateOutcome];
