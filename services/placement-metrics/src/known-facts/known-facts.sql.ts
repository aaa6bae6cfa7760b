/** What a figure needs of each history, under the names of its facts. */
export const columns = {
  person: 'person_id as "personId", residence, sex, birth_month as "birthMonth", channel',
  education: 'person_id as "personId", education',
  membership: 'fact_id as "factId", person_id as "personId", group_code as "group", from_day as "from", to_day as "to"',
  registration: 'fact_id as "factId", person_id as "personId", opened_on as "openedOn"',
  placement: `fact_id as "factId", fact_id as "placementId", person_id as "personId", employer_id as "employerId", work_kind as kind,
              started_on as "startedOn", ended_on as "endedOn", verified_on as "verifiedOn"`,
  retention: 'placement_id as "placementId", day, outcome',
} as const;

/** Of every fact in `which` (a condition on fact_id), the last statement recorded by $1, unless it is a void. */
export function latest(table: string, columns: string, which: string): string {
  return `select ${columns}, source, position::float8 as position from (
            select distinct on (fact_id) * from ${table} where recorded_at <= $1 and ${which}
            order by fact_id, position desc
          ) known where not voided`;
}

/** Facts ever stated to have opened in [$2, $3). */
export const openedInPeriod = `fact_id in (
  select fact_id from registration_history where opened_on >= $2 and opened_on < $3)`;

/** Records ever stated to have been registered in [$2, $3), and those in $4, whose links may lead to such a record. */
export const cohortRecords = `select person_id from registration_history where opened_on >= $2 and opened_on < $3
  union select unnest($4::text[])`;

/** Facts of a table ever stated about a record of the cohort. */
export function ofCohort(table: string): string {
  return `fact_id in (select fact_id from ${table} where person_id in (${cohortRecords}))`;
}

/** Facts whose id is that of a record of the cohort. */
export const ofCohortRecords = `fact_id in (${cohortRecords})`;

/** A matching step's $5 latest vacancies per record and step: enough to tell whether there were that many since any day; $6 left out. */
export const latestSteps = `
  select "personId", step, "vacancyId", "on" from (
    select *, row_number() over (partition by "personId", step order by "on" desc) as rank from (
      select person_id as "personId", step, vacancy_id as "vacancyId", max(happened_on) as "on"
      from matching_history where recorded_at <= $1 and step <> 'answered' and person_id in (${cohortRecords}) and not fact_id = any($6)
      group by person_id, step, vacancy_id) stepped
  ) ranked where rank <= $5`;

/** Every step of the facts in $2. */
export const assignedSteps = `
  select fact_id as "factId", person_id as "personId", step, vacancy_id as "vacancyId", happened_on as "on"
  from matching_history where recorded_at <= $1 and fact_id = any($2)`;
