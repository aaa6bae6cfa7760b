import { givenPolicy } from '@doorstep/testing';
import { LapseVerification } from '../employer/employer.commands';
import { CloseVacancy, ExpireVacancy, FillVacancy, ReleaseSeat } from '../vacancy/vacancy.commands';
import { closeVacanciesOfSuspended } from './close-vacancies-of-suspended';
import { endTerms } from './end-terms';
import { followSeats } from './follow-seats';

describe('policies of job postings', () => {
  it('fill a vacancy with its last seat and open it with a released one', () => {
    const data = { vacancyId: 'v-1', seatsTaken: 3 };
    givenPolicy(followSeats)
      .message({ type: 'matching.vacancy-filled.v1', data })
      .thenSends([{ streamId: 'vacancy-v-1', command: new FillVacancy({ seatsTaken: 3 }) }]);
    givenPolicy(followSeats)
      .message({ type: 'matching.seat-released.v1', data })
      .thenSends([{ streamId: 'vacancy-v-1', command: new ReleaseSeat({}) }]);
  });

  it('close every vacancy of a suspended employer', () => {
    const suspended = (vacancies: readonly string[]) =>
      givenPolicy(closeVacanciesOfSuspended).message({
        type: 'job-postings.employer-suspended.v1',
        data: { employerId: 'e-1', reason: 'fees-charged', vacancies },
      });
    const command = new CloseVacancy({ reason: 'employer-suspended' });
    suspended(['v-1', 'v-2']).thenSends([
      { streamId: 'vacancy-v-1', command },
      { streamId: 'vacancy-v-2', command },
    ]);
    suspended([]).thenNothing();
  });

  it('end the terms that fall due', () => {
    const due = { id: 's', dueAt: 0 };
    expect(endTerms.react({ ...due, kind: 'vacancy-expiry', streamId: 'vacancy-v-1' }, 1)).toEqual([
      { streamId: 'vacancy-v-1', command: new ExpireVacancy({}) },
    ]);
    expect(endTerms.react({ ...due, kind: 'verification-end', streamId: 'employer-e-1' }, 1)).toEqual([
      { streamId: 'employer-e-1', command: new LapseVerification({}) },
    ]);
  });
});
