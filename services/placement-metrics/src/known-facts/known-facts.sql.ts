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
