import { Policy, streamOf } from '@doorstep/event-sourcing';
import { EmployerEvent } from '../employer/employer.events';
import { CloseVacancy } from '../vacancy/vacancy.commands';
import { vacancy } from '../vacancy/vacancy.decider';

type Suspended = Extract<EmployerEvent, { type: 'employer-suspended' }>;

/** A suspended employer's vacancies close; its stream admitted every one of them, so none is missed. */
export const closeVacanciesOfSuspended: Policy<Suspended> = {
  name: 'close-vacancies-of-suspended',
  handles: ['employer-suspended'],
  react: ({ data: { vacancies } }) =>
    vacancies.map((vacancyId) => ({
      streamId: streamOf(vacancy, vacancyId),
      command: new CloseVacancy({ reason: 'employer-suspended' }),
    })),
};
