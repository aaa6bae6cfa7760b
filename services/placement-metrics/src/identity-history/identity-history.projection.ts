import { JobSeekersMessage } from '@doorstep/contracts';
import { Projection } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { IdentityHistoryRow } from './identity-history.table';

type Told = Extract<JobSeekersMessage, { type: `job-seekers.persons-${string}` }>;

/** Every finding that two records are one person, or are not. */
export const identityHistory: Projection<Told, IdentityHistoryRow> = {
  name: 'identity-history',
  version: 1,
  handles: ['job-seekers.persons-merged.v1', 'job-seekers.persons-split.v1'],
  keysOf: (message) => [message.eventId],
  fold(_, message, id) {
    const { survivorId } = message.data;
    const absorbedId = 'absorbedId' in message.data ? message.data.absorbedId : message.data.restoredId;
    return {
      ...statementOf(message, { id, factId: `${survivorId}:${absorbedId}`, personId: absorbedId }),
      voided: false,
      kind: message.type === 'job-seekers.persons-merged.v1' ? 'merged' : 'split',
      survivorId,
      absorbedId,
    };
  },
};
