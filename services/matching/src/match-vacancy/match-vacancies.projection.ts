import { JobPostingsMessage, VacancyFacts } from '@doorstep/contracts';
import { Projection } from '@doorstep/event-sourcing';
import { MatchVacancyRow } from './match-vacancies.table';

export type VacancyMessage = Extract<JobPostingsMessage, { type: `job-postings.vacancy-${string}` }>;

export const matchVacancies: Projection<VacancyMessage, MatchVacancyRow> = {
  name: 'match-vacancies',
  version: 1,
  handles: [
    'job-postings.vacancy-published.v1',
    'job-postings.vacancy-listed.v1',
    'job-postings.vacancy-corrected.v1',
    'job-postings.vacancy-reopened.v1',
    'job-postings.vacancy-openings-changed.v1',
    'job-postings.vacancy-closed.v1',
  ],
  keysOf: (message) => [message.data.vacancyId],
  fold(row, message) {
    switch (message.type) {
      case 'job-postings.vacancy-published.v1':
      case 'job-postings.vacancy-listed.v1':
      case 'job-postings.vacancy-reopened.v1':
        return rowOf(message.data, true);
      case 'job-postings.vacancy-corrected.v1':
        return rowOf(message.data, row?.open ?? true);
      case 'job-postings.vacancy-openings-changed.v1':
        return row && { ...row, openings: message.data.openings };
      case 'job-postings.vacancy-closed.v1':
        return row && { ...row, open: false };
    }
  },
};

function rowOf(facts: VacancyFacts, open: boolean): MatchVacancyRow {
  const { vacancyId: id, employerId, office, standing, openings, expiresOn } = facts;
  return { id, employerId, office, standing, open, openings, expiresOn, facts };
}
