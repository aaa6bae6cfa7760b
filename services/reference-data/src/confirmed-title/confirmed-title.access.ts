import { CommandAccess } from '@doorstep/event-sourcing';
import { ConfirmTitle } from './confirmed-title.commands';
import { ConfirmedTitleState } from './confirmed-title.decider';

export const confirmedTitleAccess: CommandAccess<ConfirmTitle, ConfirmedTitleState> = {
  grants: { 'confirm-title': [{ roles: ['counsellor', 'centre-manager', 'administrator'], record: 'any' }] },
  scope: () => ({}),
};
