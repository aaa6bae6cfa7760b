import { Command } from '@doorstep/event-sourcing';
import { ConfirmedTitleEvent } from './confirmed-title.events';

export class ConfirmTitle extends Command<ConfirmedTitleEvent['data']> {
  readonly type = 'confirm-title' as const;
}
