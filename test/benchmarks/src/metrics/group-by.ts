import { Database } from '@doorstep/event-store';
import { Asked } from './questions';

/** Persons placed in market work in a month by group, straight from the statements: the last of each fact, joined and counted. */
const placedByGroup = `
  with placements as (
    select distinct on (fact_id) * from placement_history where recorded_at <= $1 order by fact_id, position desc),
  members as (
    select distinct on (fact_id) * from membership_history where recorded_at <= $1 order by fact_id, position desc)
  select coalesce(group_code, 'none') as cell, count(distinct placements.person_id)::integer as count
  from placements left join members on members.person_id = placements.person_id and not members.voided
    and from_day <= started_on and (to_day is null or started_on < to_day)
  where not placements.voided and work_kind = 'market' and verified_on is not null and started_on >= $2 and started_on < $3
  group by 1 order by 1`;

/**
 * The answer by GROUP BY, and by what the service says: one text each, to be compared. The planner takes few placements to be left of a million, and
 * would look through all memberships for each of them, which takes minutes: it has to join them at once.
 */
export function groupedBy(db: Database, { asOf, from, to }: Asked): Promise<string> {
  return db.transaction(async (sql) => {
    await sql.query('set local enable_nestloop = off');
    const rows = await sql.query<{ cell: string; count: number }>(placedByGroup, [asOf, from, to]);
    return rows.map(({ cell, count }) => `${cell} ${count}`).join();
  });
}

export function answeredBy(
  cells: readonly { readonly cell: readonly string[]; readonly value: { readonly count?: number } }[],
): string {
  return cells
    .map(({ cell, value }) => `${cell[0]} ${value.count}`)
    .sort()
    .join();
}
