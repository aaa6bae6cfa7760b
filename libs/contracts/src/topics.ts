import { JobPostingsMessage } from './job-postings.messages';
import { JobSeekersMessage } from './job-seekers.messages';
import { MatchingMessage } from './matching.messages';
import { PlacementsMessage } from './placements.messages';
import { ReferenceDataMessage } from './reference-data.messages';
import { TrainingMessage } from './training.messages';

export type AnyMessage =
  ReferenceDataMessage | JobSeekersMessage | JobPostingsMessage | TrainingMessage | MatchingMessage | PlacementsMessage;

const topic = (service: string, category: string): string => `doorstep.${service}.${category}.v1`;

const entries = topic('reference-data', 'entry');
const people = topic('job-seekers', 'person');
const registrations = topic('job-seekers', 'registration');
const memberships = topic('job-seekers', 'membership');
const profiles = topic('job-seekers', 'profile');
const households = topic('job-seekers', 'household');
const employers = topic('job-postings', 'employer');
const vacancies = topic('job-postings', 'vacancy');
const courses = topic('training', 'course');
const enrolments = topic('training', 'enrolment');
const recommendations = topic('matching', 'recommendations');
const referrals = topic('matching', 'referral');
const seats = topic('matching', 'seats');
const contests = topic('matching', 'contest');
const placements = topic('placements', 'placement');

/** The topic every published message travels on: one per service and stream category. */
export const topics: Readonly<Record<AnyMessage['type'], string>> = {
  'reference-data.entry-stated.v1': entries,
  'reference-data.entry-withdrawn.v1': entries,
  'job-seekers.person-registered.v1': people,
  'job-seekers.person-corrected.v1': people,
  'job-seekers.person-transferred.v1': people,
  'job-seekers.persons-merged.v1': people,
  'job-seekers.persons-split.v1': people,
  'job-seekers.account-linked.v1': people,
  'job-seekers.account-unlinked.v1': people,
  'job-seekers.person-erased.v1': people,
  'job-seekers.registration-opened.v1': registrations,
  'job-seekers.registration-closed.v1': registrations,
  'job-seekers.registration-corrected.v1': registrations,
  'job-seekers.registration-voided.v1': registrations,
  'job-seekers.membership-stated.v1': memberships,
  'job-seekers.membership-voided.v1': memberships,
  'job-seekers.profile-stated.v1': profiles,
  'job-seekers.household-stated.v1': households,
  'job-postings.employer-verified.v1': employers,
  'job-postings.employer-suspended.v1': employers,
  'job-postings.employer-account-linked.v1': employers,
  'job-postings.employer-account-unlinked.v1': employers,
  'job-postings.vacancy-published.v1': vacancies,
  'job-postings.vacancy-listed.v1': vacancies,
  'job-postings.vacancy-corrected.v1': vacancies,
  'job-postings.vacancy-openings-changed.v1': vacancies,
  'job-postings.vacancy-closed.v1': vacancies,
  'job-postings.vacancy-reopened.v1': vacancies,
  'training.course-stated.v1': courses,
  'training.course-cancelled.v1': courses,
  'training.enrolment-recorded.v1': enrolments,
  'training.enrolment-ended.v1': enrolments,
  'training.certificate-awarded.v1': enrolments,
  'training.certificate-reassigned.v1': enrolments,
  'matching.recommendations-made.v1': recommendations,
  'matching.recommendation-delivered.v1': recommendations,
  'matching.referral-made.v1': referrals,
  'matching.referral-closed.v1': referrals,
  'matching.person-hired.v1': referrals,
  'matching.vacancy-filled.v1': seats,
  'matching.seat-released.v1': seats,
  'matching.contest-raised.v1': contests,
  'matching.contest-closed.v1': contests,
  'placements.placement-reported.v1': placements,
  'placements.placement-verified.v1': placements,
  'placements.placement-corrected.v1': placements,
  'placements.placement-ended.v1': placements,
  'placements.placement-assigned.v1': placements,
  'placements.placement-voided.v1': placements,
  'placements.retention-checked.v1': placements,
};

/** The topic of a message type, or undefined for a type that is nobody's contract (a private event). */
export function topicOf(type: string): string | undefined {
  return (topics as Readonly<Record<string, string>>)[type];
}
