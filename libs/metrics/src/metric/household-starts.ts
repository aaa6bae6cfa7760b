import { WorkKind, WorkSpell } from '../spell';
import { membersOn, standsFor } from './household';
import { Household, PersonLife } from './life';
import { Parameters, Period } from './metric';
import { begunIn, byStart, Counted, creditsOfSpell } from './starts';

/** Each household that the person stands for, once, if somebody began work of the kinds in the period while living in it. */
export function householdsPlaced(
  life: PersonLife,
  period: Period,
  parameters: Parameters,
  kinds: readonly WorkKind[],
): readonly Counted[] {
  return (life.households ?? []).flatMap((household) => {
    const starts = startsIn(household, period, parameters, kinds);
    const [first] = starts;
    if (first === undefined || !standsFor(life.personId, household, first.spell.from)) return [];
    return [
      {
        amount: { kind: 'count', counted: 1 },
        on: first.spell.from,
        evidence: [household.evidence, ...starts.flatMap(({ spell }) => spell.evidence)],
        credits: creditsOfSpell(first.member, first.spell),
        employerId: first.spell.employerId,
        othersIds: household.members.flatMap((one) => one.life.recordIds),
      },
    ];
  });
}

interface Start {
  readonly member: PersonLife;
  readonly spell: WorkSpell;
}

/** In order of their days. */
function startsIn(
  household: Household,
  period: Period,
  parameters: Parameters,
  kinds: readonly WorkKind[],
): readonly Start[] {
  const members = new Set(household.members.map(({ life }) => life));
  const starts = [...members].flatMap((member) =>
    begunIn(member, period, parameters, kinds)
      .filter(({ from }) => membersOn(household, from).includes(member))
      .map((spell) => ({ member, spell })),
  );
  return starts.sort((a, b) => byStart(a.spell, b.spell));
}
