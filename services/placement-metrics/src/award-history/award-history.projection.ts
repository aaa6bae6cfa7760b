import { TrainingMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { AwardHistoryRow } from './award-history.table';

type Told = Extract<TrainingMessage, { type: `training.certificate-${string}` }>;

/** Every award of a certificate, restated when it turns out to be that of another record. */
export const awardHistory = onlyAdding<Told, AwardHistoryRow>({
  name: 'award-history',
  version: 1,
  handles: ['training.certificate-awarded.v1', 'training.certificate-reassigned.v1'],
  rowsOf(message) {
    const { certificateId: factId, personId, courseId, certificate, awardedOn } = message.data;
    return [statementOf(message, { factId, personId, voided: false, courseId, certificate, awardedOn })];
  },
});
