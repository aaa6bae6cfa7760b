import { JobSeekersMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { MembershipHistoryRow } from './membership-history.table';

type Told = Extract<JobSeekersMessage, { type: `job-seekers.membership-${string}` }>;

/** Every statement about a group membership. */
export const membershipHistory = onlyAdding<Told, MembershipHistoryRow>({
  name: 'membership-history',
  version: 1,
  handles: ['job-seekers.membership-stated.v1', 'job-seekers.membership-voided.v1'],
  rowsOf(message) {
    const { factId, personId } = message.data;
    if (message.type === 'job-seekers.membership-voided.v1')
      return [statementOf(message, { factId, personId, voided: true, group: null, from: null, to: null })];
    const { group, from, to } = message.data;
    return [statementOf(message, { factId, personId, voided: false, group, from, to })];
  },
});
