import { JobSeekersMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { EducationHistoryRow } from './education-history.table';

type Told = Extract<JobSeekersMessage, { type: 'job-seekers.profile-stated.v1' }>;

/** Every statement of a person's education level; nothing else of the profile is kept. */
export const educationHistory = onlyAdding<Told, EducationHistoryRow>({
  name: 'education-history',
  version: 1,
  handles: ['job-seekers.profile-stated.v1'],
  rowsOf(message) {
    const { personId, education } = message.data;
    return [statementOf(message, { factId: personId, personId, voided: false, education })];
  },
});
