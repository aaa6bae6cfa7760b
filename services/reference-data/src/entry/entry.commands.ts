import { CivilDate, Command } from '@doorstep/event-sourcing';
import { EntryFacts, EntryOrigin } from './entry.events';

/** A new entry, by decision. */
export class StateEntry extends Command<EntryFacts> {
  readonly type = 'state-entry' as const;
}

/** What a file says of an entry: states it, or restates it where it says something else. The built-in set gives way to everybody. */
export class LoadEntry extends Command<{
  readonly facts: EntryFacts;
  readonly origin: Exclude<EntryOrigin, 'decision'>;
}> {
  readonly type = 'load-entry' as const;
}

/** Everything an entry says except what it is about and when it begins. */
export type Correction = Pick<EntryFacts, 'parent' | 'level' | 'names' | 'value' | 'unit' | 'to' | 'source'>;

export class CorrectEntry extends Command<Correction> {
  readonly type = 'correct-entry' as const;
}

/** The entry holds until before `to`, e.g. because another follows it. */
export class EndEntry extends Command<{ readonly to: CivilDate; readonly source: string }> {
  readonly type = 'end-entry' as const;
}

export class WithdrawEntry extends Command<{ readonly source: string }> {
  readonly type = 'withdraw-entry' as const;
}

export const entryCommands = [StateEntry, LoadEntry, CorrectEntry, EndEntry, WithdrawEntry] as const;
export type EntryCommand = InstanceType<(typeof entryCommands)[number]>;
