import { JobSeekersMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { RegistrationHistoryRow } from './registration-history.table';

type Told = Extract<JobSeekersMessage, { type: `job-seekers.registration-${string}` }>;

const unsaid = { openedOn: null, closedOn: null, closingReason: null };

/** Every statement about a spell of registered unemployment. */
export const registrationHistory = onlyAdding<Told, RegistrationHistoryRow>({
  name: 'registration-history',
  version: 2,
  handles: [
    'job-seekers.registration-opened.v1',
    'job-seekers.registration-closed.v1',
    'job-seekers.registration-corrected.v1',
    'job-seekers.registration-voided.v1',
  ],
  rowsOf(message) {
    const { registrationId: factId, personId } = message.data;
    if (message.type === 'job-seekers.registration-voided.v1')
      return [statementOf(message, { factId, personId, voided: true, ...unsaid })];
    const { openedOn, closedOn, closingReason } = message.data;
    return [statementOf(message, { factId, personId, voided: false, openedOn, closedOn, closingReason })];
  },
});
