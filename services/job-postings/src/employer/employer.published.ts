import { JobPostingsMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { EmployerState } from './employer.decider';
import { EmployerEvent } from './employer.events';

/** What others may know of an employer: that it is verified and until when, and that it is suspended. */
export function employerPublished(event: Recorded<EmployerEvent>, state: EmployerState): readonly JobPostingsMessage[] {
  const { employerId } = event.data;
  switch (event.type) {
    case 'employer-verified':
    case 'employer-reinstated': {
      const { standing, facts, validUntil } = state;
      if (standing !== 'verified' || facts === null || validUntil === null) return [];
      return [{ type: 'job-postings.employer-verified.v1', data: { employerId, office: facts.office, validUntil } }];
    }
    case 'employer-suspended': {
      const { reason, vacancies } = event.data;
      return [{ type: 'job-postings.employer-suspended.v1', data: { employerId, reason, vacancies } }];
    }
    case 'employer-account-linked':
    case 'employer-account-unlinked': {
      const { accounts } = event.data;
      return [{ type: `job-postings.${event.type}.v1`, data: { employerId, accounts } }];
    }
    case 'employer-registered':
    case 'employer-corrected':
    case 'employer-contact-changed':
    case 'employer-verification-lapsed':
    case 'employer-posting-admitted':
      return [];
    default:
      return exhaustive(event);
  }
}
