import { JobPostingsMessage, VacancyFacts } from '@doorstep/contracts';
import { Policy, Reaction, streamOf } from '@doorstep/event-sourcing';
import { ChangeOpenings, CloseSeats, OpenSeats } from '../seats/seats.commands';
import { seats } from '../seats/seats.decider';

/** A vacancy's seats open, change and close with the vacancy. Listed vacancies have none: their employers are not ours to refer to. */
export const seatsFollowVacancies: Policy<JobPostingsMessage> = {
  name: 'seats-follow-vacancies',
  handles: [
    'job-postings.vacancy-published.v1',
    'job-postings.vacancy-reopened.v1',
    'job-postings.vacancy-corrected.v1',
    'job-postings.vacancy-openings-changed.v1',
    'job-postings.vacancy-closed.v1',
  ],
  react(message) {
    switch (message.type) {
      case 'job-postings.vacancy-published.v1':
      case 'job-postings.vacancy-reopened.v1':
        return opened(message.data);
      case 'job-postings.vacancy-corrected.v1':
      case 'job-postings.vacancy-openings-changed.v1': {
        const { vacancyId, openings } = message.data;
        return [{ streamId: streamOf(seats, vacancyId), command: new ChangeOpenings({ vacancyId, openings }) }];
      }
      case 'job-postings.vacancy-closed.v1':
        return [{ streamId: streamOf(seats, message.data.vacancyId), command: new CloseSeats(message.data) }];
      default:
        return [];
    }
  },
};

function opened({ vacancyId, employerId, openings, standing }: VacancyFacts): readonly Reaction[] {
  if (standing !== 'published' || employerId === null) return [];
  return [{ streamId: streamOf(seats, vacancyId), command: new OpenSeats({ vacancyId, employerId, openings }) }];
}
