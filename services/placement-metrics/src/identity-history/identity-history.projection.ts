import { JobSeekersMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { IdentityHistoryRow } from './identity-history.table';

type Told = Extract<JobSeekersMessage, { type: `job-seekers.persons-${string}` }>;

/** Every finding that two records are one person, or are not. */
export const identityHistory = onlyAdding<Told, IdentityHistoryRow>({
  name: 'identity-history',
  version: 1,
  handles: ['job-seekers.persons-merged.v1', 'job-seekers.persons-split.v1'],
  rowsOf(message) {
    const { survivorId } = message.data;
    const absorbedId = 'absorbedId' in message.data ? message.data.absorbedId : message.data.restoredId;
    const kind = message.type === 'job-seekers.persons-merged.v1' ? 'merged' : 'split';
    const between = { factId: `${survivorId}:${absorbedId}`, personId: absorbedId, survivorId, absorbedId };
    return [statementOf(message, { voided: false, kind, ...between })];
  },
});
