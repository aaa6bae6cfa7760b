import { assigned, FactAssignment, HouseholdFact, HouseholdStay, Known } from '@doorstep/metrics';

/** Of each household the last statement. */
export const householdsTold = `
  select distinct on (fact_id) fact_id as "householdId", members, source, position::float8 as position
  from household_history where recorded_at <= $1 order by fact_id, position desc`;

/** Households whose members are the records that splits gave their time in it to. */
export function householdsOf(
  told: readonly Known<HouseholdFact>[],
  assignments: readonly FactAssignment[],
): readonly Known<HouseholdFact>[] {
  if (assignments.length === 0) return told;
  return told.map((household) => {
    const stays = household.members.map((member) => ({ ...member, factId: household.householdId }));
    const members = assigned<HouseholdStay & { readonly factId: string }>(stays, assignments);
    return { ...household, members };
  });
}
