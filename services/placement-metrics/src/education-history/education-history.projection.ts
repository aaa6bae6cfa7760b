import { JobSeekersMessage } from '@doorstep/contracts';
import { Projection } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { EducationHistoryRow } from './education-history.table';

type Told = Extract<JobSeekersMessage, { type: 'job-seekers.profile-stated.v1' }>;

/** Every statement of a person's education level; nothing else of the profile is kept. */
export const educationHistory: Projection<Told, EducationHistoryRow> = {
  name: 'education-history',
  version: 1,
  handles: ['job-seekers.profile-stated.v1'],
  keysOf: (message) => [message.eventId],
  fold(_, message, id) {
    const { personId, education } = message.data;
    return { ...statementOf(message, { id, factId: personId, personId }), voided: false, education };
  },
};
