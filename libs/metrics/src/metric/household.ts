import { CivilDate, covers } from '@doorstep/event-sourcing';
import { groupBy } from '../group-by';
import { Known } from '../statement';
import { Household, HouseholdFact, PersonLife } from './life';

/** Lives with the households they were lived in; two records held for one person are one member. */
export function withHouseholds(
  lives: readonly PersonLife[],
  households: readonly Known<HouseholdFact>[],
  personOf: (recordId: string) => string,
): readonly PersonLife[] {
  const lifeOf = new Map(lives.map((life) => [life.personId, life]));
  const told = households.map(({ householdId, members, evidence }): Known<Household> => ({
    householdId,
    members: members.map(({ personId, isHead, from, to }) => ({
      life: lifeOf.get(personOf(personId)) as PersonLife,
      isHead,
      from,
      to,
    })),
    evidence,
  }));
  const stays = told.flatMap((household) =>
    [...new Set(household.members.map(({ life }) => life.personId))].map((personId) => ({ personId, household })),
  );
  const byPerson = groupBy(stays, ({ personId }) => personId);
  return lives.map((life) => {
    const own = byPerson.get(life.personId);
    return own === undefined ? life : { ...life, households: own.map(({ household }) => household) };
  });
}

/** Who lives in a household on a day, each person once. */
export function membersOn({ members }: Household, on: CivilDate): readonly PersonLife[] {
  return [...new Set(members.filter((member) => covers(member, on)).map(({ life }) => life))];
}

/** True of the one person who brings a household to a figure: the head it has on the day, or else whose id comes first. */
export function standsFor(personId: string, { members }: Household, on: CivilDate): boolean {
  const present = members.filter((member) => covers(member, on));
  const heads = present.filter(({ isHead }) => isHead);
  const [first] = (heads.length > 0 ? heads : present).map(({ life }) => life.personId).sort();
  return first === personId;
}
