import { columns, latest } from './known-facts.sql';

/** Whose facts are read: a condition on the rows of a table whose facts may come to be another person's, and on one where they never do. */
interface Whose {
  readonly moving: (table: string) => string;
  readonly staying: string;
}

const records = `any(string_to_array($2, ','))`;
const everybody: Whose = { moving: () => 'true', staying: 'true' };
/** Facts ever said to be about one of the records $2, with commas between them. */
const some: Whose = {
  moving: (table) => `fact_id in (select fact_id from ${table} where person_id = ${records})`,
  staying: `person_id = ${records}`,
};

/** Of every fact, what is known of it at $1. */
function statements({ moving, staying }: Whose) {
  const told = (table: string, columns: string) => latest(table, columns, moving(table));
  return {
    people: latest('person_history', columns.person, staying),
    education: latest('education_history', columns.education, staying),
    memberships: told('membership_history', columns.membership),
    registrations: told(
      'registration_history',
      `${columns.registration}, fact_id as "registrationId", closed_on as "closedOn", closing_reason as "closingReason"`,
    ),
    placements: told(
      'placement_history',
      `${columns.placement}, place, office, end_reason as "endReason", vacancy_id as "vacancyId"`,
    ),
    /** A check belongs to whom its placement belongs to. */
    retention: told('retention_history', `${columns.retention}, placement_id as "factId", person_id as "personId"`),
    awards: told(
      'award_history',
      'fact_id as "factId", person_id as "personId", course_id as "courseId", certificate, awarded_on as "awardedOn"',
    ),
    /** Steps are never restated: every row is one. */
    steps: `
      select fact_id as "factId", person_id as "personId", step, vacancy_id as "vacancyId", happened_on as "happenedOn",
             employer_id as "employerId", outcome, recorded_at::float8 as "recordedAt", source, position::float8 as position
      from matching_history where recorded_at <= $1 and ${staying}`,
    enrolments: `
      with told as (select * from enrolment_history where recorded_at <= $1 and ${staying}),
      ended as (select distinct on (fact_id) * from told where ended_on is not null order by fact_id, position desc),
      begun as (select distinct on (fact_id) * from told where enrolled_on is not null order by fact_id, position desc)
      select fact_id as "factId", begun.person_id as "personId", begun.course_id as "courseId", begun.enrolled_on as "enrolledOn",
             ended.ended_on as "endedOn", ended.outcome, begun.source,
             greatest(begun.position, ended.position)::float8 as position
      from begun left join ended using (fact_id)`,
  };
}

export const ofEverybody = statements(everybody);
export const ofSome = statements(some);

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
