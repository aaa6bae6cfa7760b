import { JobPostingsMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { CloseVacancy } from '../vacancy/vacancy.commands';
import { vacancy } from '../vacancy/vacancy.decider';

type Suspended = Extract<JobPostingsMessage, { type: 'job-postings.employer-suspended.v1' }>;

/** A suspended employer's vacancies close; its stream admitted every one of them, so none is missed. */
export const closeVacanciesOfSuspended: Policy<Suspended> = {
  name: 'close-vacancies-of-suspended',
  handles: ['job-postings.employer-suspended.v1'],
  react: ({ data: { vacancies = [] } }) =>
    vacancies.map((vacancyId) => ({
      streamId: streamOf(vacancy, vacancyId),
      command: new CloseVacancy({ reason: 'employer-suspended' }),
    })),
};
