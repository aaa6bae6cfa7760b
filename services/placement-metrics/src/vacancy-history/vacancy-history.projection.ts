import { JobPostingsMessage } from '@doorstep/contracts';
import { exhaustive, onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { VacancyHistoryRow } from './vacancy-history.table';

type Told = Exclude<
  Extract<JobPostingsMessage, { type: `job-postings.vacancy-${string}` }>,
  { type: 'job-postings.vacancy-listed.v1' }
>;

const unsaid = {
  employerId: null,
  place: null,
  publishedOn: null,
  expiresOn: null,
  openings: null,
  open: null,
  closingReason: null,
};

/** Every statement about a vacancy that we published; of a listed one only what says nothing of its terms is kept. */
export const vacancyHistory = onlyAdding<Told, VacancyHistoryRow>({
  name: 'vacancy-history',
  version: 1,
  handles: [
    'job-postings.vacancy-published.v1',
    'job-postings.vacancy-corrected.v1',
    'job-postings.vacancy-openings-changed.v1',
    'job-postings.vacancy-closed.v1',
    'job-postings.vacancy-reopened.v1',
  ],
  rowsOf(message) {
    if ('standing' in message.data && message.data.standing === 'listed') return [];
    const { vacancyId: factId } = message.data;
    switch (message.type) {
      case 'job-postings.vacancy-openings-changed.v1':
        return [statementOf(message, { factId, ...unsaid, openings: message.data.openings })];
      case 'job-postings.vacancy-closed.v1':
        return [statementOf(message, { factId, ...unsaid, open: false, closingReason: message.data.reason })];
      case 'job-postings.vacancy-published.v1':
      case 'job-postings.vacancy-reopened.v1':
      case 'job-postings.vacancy-corrected.v1': {
        const { employerId, place, publishedOn, expiresOn, openings } = message.data;
        const open = message.type === 'job-postings.vacancy-corrected.v1' ? null : true;
        const terms = { employerId, place, publishedOn, expiresOn, openings, open };
        return [statementOf(message, { factId, ...unsaid, ...terms })];
      }
      default:
        return exhaustive(message);
    }
  },
});
