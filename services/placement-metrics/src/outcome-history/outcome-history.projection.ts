import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { OutcomeRecordEvent } from '../outcome-record/outcome-record.events';
import { OutcomeHistoryRow } from './outcome-history.table';

/** Every statement of an outcome record. Its subject is somebody of its own: no record of the register is ever linked to it. */
export const outcomeHistory = onlyAdding<OutcomeRecordEvent, OutcomeHistoryRow>({
  name: 'outcome-history',
  version: 1,
  handles: ['outcome-stated', 'outcome-restated'],
  rowsOf(event) {
    const { data: record } = event;
    const { recordId, study } = record;
    return [statementOf(event, { factId: recordId, personId: recordId, voided: false, study, record })];
  },
});
