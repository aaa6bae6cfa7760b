import { JobPostingsMessage, VacancyFacts } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { VacancyEvent } from './vacancy.events';
import { VacancyState } from './vacancy.state';

/** What others may know of a vacancy: everything from its first publication on, nothing before it. */
export function vacancyPublished(event: Recorded<VacancyEvent>, state: VacancyState): readonly JobPostingsMessage[] {
  const { vacancyId, publishedOn, expiresOn } = state;
  if (publishedOn === null || expiresOn === null) return [];
  const closed = (reason: 'filled' | 'closed' | 'expired' | 'employer-suspended'): readonly JobPostingsMessage[] => [
    { type: 'job-postings.vacancy-closed.v1', data: { vacancyId, reason } },
  ];
  const facts = (): VacancyFacts => factsOf(state, publishedOn, expiresOn);
  switch (event.type) {
    case 'vacancy-published':
      return [{ type: 'job-postings.vacancy-published.v1', data: facts() }];
    case 'vacancy-listed':
      return [{ type: 'job-postings.vacancy-listed.v1', data: facts() }];
    case 'vacancy-corrected':
      return [{ type: 'job-postings.vacancy-corrected.v1', data: facts() }];
    case 'vacancy-listing-restated':
      return event.data.reopens
        ? [{ type: 'job-postings.vacancy-reopened.v1', data: facts() }]
        : [{ type: 'job-postings.vacancy-corrected.v1', data: facts() }];
    case 'vacancy-reopened':
      return [{ type: 'job-postings.vacancy-reopened.v1', data: facts() }];
    case 'vacancy-openings-changed': {
      const { openings } = event.data;
      return [{ type: 'job-postings.vacancy-openings-changed.v1', data: { vacancyId, openings } }];
    }
    case 'vacancy-filled':
      return closed('filled');
    case 'vacancy-expired':
      return closed('expired');
    case 'vacancy-closed':
      return closed(event.data.reason);
    case 'vacancy-drafted':
    case 'vacancy-revised':
    case 'vacancy-submitted':
    case 'vacancy-finding-waived':
    case 'vacancy-checked':
    case 'vacancy-refused':
    case 'vacancy-correction-refused':
      return [];
    default:
      return exhaustive(event);
  }
}

function factsOf(state: VacancyState, publishedOn: string, expiresOn: string): VacancyFacts {
  const { vacancyId, employerId, office, content, changedOn } = state;
  const { occupation, wage, place, contractKind, shifts, requirements, reservedFor, subsidised } = content;
  return {
    vacancyId,
    standing: state.listedHash === null ? 'published' : 'listed',
    employerId,
    office,
    place,
    occupation,
    openings: content.openings ?? 1,
    wage,
    contractKind,
    shifts,
    requirements,
    reservedFor,
    subsidised,
    accommodationsOffered: content.accommodationsOffered,
    dormitory: content.dormitory,
    position: content.position,
    hoursPerWeek: content.hoursPerWeek,
    healthDemands: content.healthDemands,
    publishedOn,
    changedOn,
    expiresOn,
  };
}
