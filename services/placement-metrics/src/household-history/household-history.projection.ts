import { JobSeekersMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { HouseholdHistoryRow } from './household-history.table';

type Told = Extract<JobSeekersMessage, { type: 'job-seekers.household-stated.v1' }>;

/** Every statement of who lives and lived in a household. */
export const householdHistory = onlyAdding<Told, HouseholdHistoryRow>({
  name: 'household-history',
  version: 1,
  handles: ['job-seekers.household-stated.v1'],
  rowsOf(message) {
    const { householdId, members } = message.data;
    const kept = members.map(({ personId, isHead, from, to }) => ({ personId, isHead, from, to }));
    return [statementOf(message, { factId: householdId, members: kept })];
  },
});
