import { JobSeekersMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { PersonHistoryRow } from './person-history.table';

type Told = Extract<
  JobSeekersMessage,
  { type: 'job-seekers.person-registered.v1' | 'job-seekers.person-corrected.v1' }
>;

/** Every statement of a person's statistical attributes. They are bands and codes and stay when the person is erased. */
export const personHistory = onlyAdding<Told, PersonHistoryRow>({
  name: 'person-history',
  version: 1,
  handles: ['job-seekers.person-registered.v1', 'job-seekers.person-corrected.v1'],
  rowsOf(message) {
    const { personId, residence, sex, birthMonth, channel } = message.data;
    const attributes = { voided: false, residence, sex, birthMonth, channel };
    return [statementOf(message, { factId: personId, personId, ...attributes })];
  },
});
