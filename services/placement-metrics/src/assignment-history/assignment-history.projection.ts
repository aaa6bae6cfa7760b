import { JobSeekersMessage } from '@doorstep/contracts';
import { Projection } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { AssignmentHistoryRow } from './assignment-history.table';

type Told = Extract<JobSeekersMessage, { type: 'job-seekers.persons-split.v1' }>;

/** Every fact that a split gave to the record it belongs to. One row each. */
export const assignmentHistory: Projection<Told, AssignmentHistoryRow> = {
  name: 'assignment-history',
  version: 1,
  handles: ['job-seekers.persons-split.v1'],
  keysOf: (message) => message.data.assignments.map((_, index) => `${message.eventId}#${index}`),
  fold(_, message, id) {
    const { survivorId, restoredId, assignments } = message.data;
    const assignment = assignments[Number(id.slice(id.lastIndexOf('#') + 1))];
    if (assignment === undefined) return undefined;
    const { category, factId, personId } = assignment;
    return { ...statementOf(message, { id, factId, personId }), voided: false, category, survivorId, restoredId };
  },
};
