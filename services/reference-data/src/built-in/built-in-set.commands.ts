import { Command } from '@doorstep/event-sourcing';

/** Every entry of the built-in files has been loaded. */
export class RecordBuiltInSet extends Command<{ readonly fingerprint: string; readonly entries: number }> {
  readonly type = 'record-built-in-set' as const;
}
