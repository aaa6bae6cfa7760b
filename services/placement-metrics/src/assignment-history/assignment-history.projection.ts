import { JobSeekersMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { AssignmentHistoryRow } from './assignment-history.table';

type Told = Extract<JobSeekersMessage, { type: 'job-seekers.persons-split.v1' }>;

/** Every fact that a split gave to the record it belongs to. One row each. */
export const assignmentHistory = onlyAdding<Told, AssignmentHistoryRow>({
  name: 'assignment-history',
  version: 1,
  handles: ['job-seekers.persons-split.v1'],
  rowsOf(message) {
    const { survivorId, restoredId, assignments } = message.data;
    return assignments.map(({ category, factId, personId }, index) => {
      const assigned = { factId, personId, voided: false, category, survivorId, restoredId };
      return statementOf(message, assigned, `${message.eventId}#${index}`);
    });
  },
});
