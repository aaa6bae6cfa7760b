import { DeadlinePolicy } from '@doorstep/event-sourcing';
import { RaiseRetentionChecks } from '../placement/placement.commands';

export const raiseRetentionChecks: DeadlinePolicy = {
  name: 'raise-retention-checks',
  kinds: ['retention-check'],
  react: ({ streamId }) => [{ streamId, command: new RaiseRetentionChecks({}) }],
};
