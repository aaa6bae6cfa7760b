import { columns, latest } from './known-facts.sql';

const everything = 'true';

export const people = latest('person_history', columns.person, everything);
export const education = latest('education_history', columns.education, everything);
export const memberships = latest('membership_history', columns.membership, everything);
export const registrations = latest(
  'registration_history',
  `${columns.registration}, fact_id as "registrationId", closed_on as "closedOn", closing_reason as "closingReason"`,
  everything,
);
export const placements = latest(
  'placement_history',
  `${columns.placement}, place, office, end_reason as "endReason", vacancy_id as "vacancyId"`,
  everything,
);
/** A check belongs to whom its placement belongs to. */
export const retention = latest(
  'retention_history',
  `${columns.retention}, placement_id as "factId", person_id as "personId"`,
  everything,
);
export const awards = latest(
  'award_history',
  'fact_id as "factId", person_id as "personId", course_id as "courseId", certificate, awarded_on as "awardedOn"',
  everything,
);

/** Steps are never restated: every row is one. */
export const steps = `
  select fact_id as "factId", person_id as "personId", step, vacancy_id as "vacancyId", happened_on as "happenedOn",
         employer_id as "employerId", outcome, recorded_at::float8 as "recordedAt", source, position::float8 as position
  from matching_history where recorded_at <= $1`;

export const enrolments = `
  with told as (select * from enrolment_history where recorded_at <= $1),
  ended as (select distinct on (fact_id) * from told where ended_on is not null order by fact_id, position desc),
  begun as (select distinct on (fact_id) * from told where enrolled_on is not null order by fact_id, position desc)
  select fact_id as "factId", begun.person_id as "personId", begun.course_id as "courseId", begun.enrolled_on as "enrolledOn",
         ended.ended_on as "endedOn", ended.outcome, begun.source,
         greatest(begun.position, ended.position)::float8 as position
  from begun left join ended using (fact_id)`;

/** Of each vacancy its last terms, its last number of openings, and whether it was closed or opened last. */
export const vacancies = `
  with told as (select * from vacancy_history where recorded_at <= $1),
  terms as (select distinct on (fact_id) * from told where employer_id is not null order by fact_id, position desc),
  places as (select distinct on (fact_id) * from told where openings is not null order by fact_id, position desc),
  doors as (select distinct on (fact_id) * from told where open is not null order by fact_id, position desc)
  select fact_id as "vacancyId", terms.employer_id as "employerId", terms.place, places.openings,
         terms.published_on as "publishedOn", terms.expires_on as "expiresOn", terms.source,
         places.position::float8 as position, doors.open, doors.closing_reason as "closingReason",
         doors.recorded_at::float8 as "standingRecordedAt", doors.position::float8 as "standingPosition"
  from terms join places using (fact_id) join doors using (fact_id)`;
