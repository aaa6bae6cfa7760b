import { CommandAccess } from '@doorstep/event-sourcing';
import { OutcomeRecordCommand } from './outcome-record.commands';
import { OutcomeRecordState } from './outcome-record.decider';

export const outcomeRecordAccess: CommandAccess<OutcomeRecordCommand, OutcomeRecordState> = {
  grants: {
    'state-outcome': [
      { roles: ['bureau-analyst', 'centre-manager'], record: 'office' },
      { roles: ['administrator'], record: 'any' },
    ],
  },
  scope: ({ data }, { record }) => ({ office: record?.region ?? data.region }),
};
