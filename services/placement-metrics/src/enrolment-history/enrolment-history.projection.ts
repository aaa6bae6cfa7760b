import { TrainingMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { EnrolmentHistoryRow } from './enrolment-history.table';

type Told = Extract<TrainingMessage, { type: `training.enrolment-${string}` }>;

/** The beginning and the end of every enrolment in a course. */
export const enrolmentHistory = onlyAdding<Told, EnrolmentHistoryRow>({
  name: 'enrolment-history',
  version: 1,
  handles: ['training.enrolment-recorded.v1', 'training.enrolment-ended.v1'],
  rowsOf(message) {
    const { enrolmentId: factId, personId, courseId } = message.data;
    const of = { factId, personId, voided: false, courseId };
    if (message.type === 'training.enrolment-recorded.v1')
      return [statementOf(message, { ...of, enrolledOn: message.data.enrolledOn, endedOn: null, outcome: null })];
    const { endedOn, outcome } = message.data;
    return [statementOf(message, { ...of, enrolledOn: null, endedOn, outcome })];
  },
});
