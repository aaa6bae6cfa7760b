import { Stores } from '../stores';
import { Expected } from './expected';
import { eventsOf, Stored } from './stored-events';

const told: Readonly<Record<string, string>> = {
  'person-registered': 'job-seekers.person-registered.v1',
  'person-corrected': 'job-seekers.person-corrected.v1',
  'profile-stated': 'job-seekers.profile-stated.v1',
  'registration-opened': 'job-seekers.registration-opened.v1',
  'registration-closed': 'job-seekers.registration-closed.v1',
  'registration-ended-by-work': 'job-seekers.registration-closed.v1',
  'registration-lapsed': 'job-seekers.registration-closed.v1',
  'registration-corrected': 'job-seekers.registration-corrected.v1',
  'registration-voided': 'job-seekers.registration-voided.v1',
  'placement-reported': 'placements.placement-reported.v1',
  'placement-verified': 'placements.placement-verified.v1',
  'placement-corrected': 'placements.placement-corrected.v1',
  'placement-ended': 'placements.placement-ended.v1',
  'placement-assigned': 'placements.placement-assigned.v1',
  'placement-voided': 'placements.placement-voided.v1',
  enrolled: 'training.enrolment-recorded.v1',
  'enrolment-completed': 'training.enrolment-ended.v1',
  'enrolment-dropped-out': 'training.enrolment-ended.v1',
  'certificate-awarded': 'training.certificate-awarded.v1',
  'member-joined': 'job-seekers.household-stated.v1',
  'member-left': 'job-seekers.household-stated.v1',
  'member-corrected': 'job-seekers.household-stated.v1',
};
const steps: Readonly<Record<string, string>> = {
  'recommendations-made': 'matching.recommendations-made.v1',
  'recommendation-delivered': 'matching.recommendation-delivered.v1',
  'referral-made': 'matching.referral-made.v1',
  'referral-refused': 'matching.referral-closed.v1',
  'referral-withdrawn': 'matching.referral-closed.v1',
  'employer-fell-silent': 'matching.referral-closed.v1',
  'referral-lapsed': 'matching.referral-closed.v1',
  'person-hired': 'matching.person-hired.v1',
};

const vacancyTold: Readonly<Record<string, string>> = {
  'vacancy-published': 'job-postings.vacancy-published.v1',
  'vacancy-corrected': 'job-postings.vacancy-corrected.v1',
  'vacancy-openings-changed': 'job-postings.vacancy-openings-changed.v1',
  'vacancy-filled': 'job-postings.vacancy-closed.v1',
  'vacancy-expired': 'job-postings.vacancy-closed.v1',
  'vacancy-closed': 'job-postings.vacancy-closed.v1',
  'vacancy-reopened': 'job-postings.vacancy-reopened.v1',
};

/** Nothing is told of a vacancy before it is published. */
function ofPublished(events: readonly Stored[]): readonly (readonly [string, string])[] {
  const published = new Set<string>();
  return events.flatMap(({ id, stream, type }) => {
    if (type === 'vacancy-published') published.add(stream);
    const message = vacancyTold[type];
    return message !== undefined && published.has(stream) ? [[id, message] as const] : [];
  });
}

/** An enrolment that was given to somebody takes its certificate along, where it has led to one. */
function ofAwarded(events: readonly Stored[]): readonly (readonly [string, string])[] {
  const awarded = new Set<string>();
  return events.flatMap(({ id, stream, type }) => {
    if (type === 'certificate-awarded') awarded.add(stream);
    const given = type === 'enrolment-assigned' && awarded.has(stream);
    return given ? [[id, 'training.certificate-reassigned.v1'] as const] : [];
  });
}

const entryTold: Readonly<Record<string, string>> = {
  'entry-stated': 'reference-data.entry-stated.v1',
  'entry-restated': 'reference-data.entry-stated.v1',
  'entry-withdrawn': 'reference-data.entry-withdrawn.v1',
};

/** Of reference data, what is said of parameters. */
function ofParameters(events: readonly Stored[]): readonly (readonly [string, string])[] {
  return events.flatMap(({ id, type, data }) => {
    const message = entryTold[type];
    return message !== undefined && data['kind'] === 'parameter' ? [[id, message] as const] : [];
  });
}

/** One row in the histories for every message or outcome record, and for every recommendation of one, by the id of its event. */
export async function expectedHistory(stores: Stores): Promise<Expected> {
  const [entries, outcomes, vacancies, matching, ...facts] = await Promise.all([
    eventsOf(stores, 'reference-data', 'entry'),
    eventsOf(stores, 'placement-metrics', 'outcome'),
    eventsOf(stores, 'job-postings', 'vacancy'),
    eventsOf(stores, 'matching', 'referral', 'recommendations'),
    eventsOf(stores, 'job-seekers', 'person', 'profile', 'registration', 'household'),
    eventsOf(stores, 'placements', 'placement'),
    eventsOf(stores, 'training', 'enrolment'),
  ]);
  const rows = new Map([...ofParameters(entries), ...ofPublished(vacancies), ...ofAwarded(facts.flat())]);
  for (const { id, type } of outcomes) rows.set(id, type);
  for (const { id, type } of facts.flat()) if (told[type] !== undefined) rows.set(id, told[type]);
  for (const { id, type, data } of matching) {
    const made = (data as { recommendations?: readonly object[] }).recommendations?.length ?? 1;
    if (steps[type] !== undefined) for (let at = 0; at < made; at += 1) rows.set(`${id}#${at}`, steps[type]);
  }
  return rows;
}
