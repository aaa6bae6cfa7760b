import { DeadlinePolicy } from '@doorstep/event-sourcing';
import { LapseVerification } from '../employer/employer.commands';
import { ExpireVacancy } from '../vacancy/vacancy.commands';

/** A vacancy whose term ends expires; a verification whose term ends lapses. */
export const endTerms: DeadlinePolicy = {
  name: 'end-terms',
  kinds: ['vacancy-expiry', 'verification-end'],
  react: ({ kind, streamId }) => [
    { streamId, command: kind === 'vacancy-expiry' ? new ExpireVacancy({}) : new LapseVerification({}) },
  ],
};
