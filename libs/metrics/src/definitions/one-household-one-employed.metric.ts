import { CivilDate, covers } from '@doorstep/event-sourcing';
import { yearsOfAge } from '../age-band';
import { membersOn, standsFor } from '../metric/household';
import { PersonLife } from '../metric/life';
import { parameter, PersonMetric } from '../metric/metric';
import { lastSeenDay, registeredRuns } from '../metric/register';
import { workSpells } from '../metric/work';
import { Evidence } from '../statement';

/** Share of the households with somebody able and willing to work in which at least one of them is at work, on the last day of the period. */
export const oneHouseholdOneEmployed: PersonMetric = {
  id: 'one-household-one-employed',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'household',
  name: { en: 'One household, one person employed', zh: '一户一人就业率' },
  meaning: {
    en: 'Of the households with at least one member able and willing to work on the last day of the period (the as-of day while it lasts), the share in which at least one of them is in verified work of any kind. Able: of an age within the parameters, the lower included; willing: on the register of unemployment, or at work. Households in which nobody was ever placed are among them. Those of whose members nobody is able and willing as far as is known are not. A household counts where its head lives, or else the member whose id comes first.',
    zh: '报告期最后一日（报告期未结束时为截止查询日），至少有一名有劳动能力且有就业意愿的成员的家庭中，其中至少一人处于经核实就业状态（不限类型）的户数比例。有劳动能力：年龄在参数范围内（含下限）；有就业意愿：登记失业有效或正在就业。从未有人就业的家庭计入分母；据掌握情况无人有能力且有意愿就业的家庭不计。按户主（无户主时按编号居前的成员）居住地统计。',
  },
  source: '就业促进法 art. 56: at least one person employed in every household with labour',
  additivity: { overPeriods: false, overRegions: false },
  stock: true,
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { workingAgeFrom: 16, workingAgeBelow: 60, spellGapDays: 30 },
  besides: ['households-with-placement'],
  observe(life, period, parameters) {
    const day = lastSeenDay(period);
    if (day === undefined) return [];
    const [from, below] = [parameter(parameters, 'workingAgeFrom'), parameter(parameters, 'workingAgeBelow')];
    return (life.households ?? []).flatMap((household) => {
      if (!standsFor(life.personId, household, day)) return [];
      const able = membersOn(household, day).filter(({ person }) => {
        const years = person === null ? undefined : yearsOfAge(person.birthMonth, day);
        return years !== undefined && from <= years && years < below;
      });
      const found = able.map((member) => standingOn(member, day, parameter(parameters, 'spellGapDays')));
      const willing = found.filter(({ evidence }) => evidence.length > 0);
      if (willing.length === 0) return [];
      return [
        {
          amount: { kind: 'ratio', numerator: willing.some(({ atWork }) => atWork) ? 1 : 0, denominator: 1 },
          on: day,
          evidence: [household.evidence, ...willing.flatMap(({ evidence }) => evidence)],
          othersIds: household.members.flatMap((one) => one.life.recordIds),
        },
      ];
    });
  },
};

/** Whether somebody is at work on a day, with what shows that, or that work is looked for. */
function standingOn(
  member: PersonLife,
  day: CivilDate,
  gapDays: number,
): { readonly atWork: boolean; readonly evidence: readonly Evidence[] } {
  const spells = workSpells(member, gapDays).filter((spell) => covers(spell, day));
  const runs = registeredRuns(member).filter((run) => covers(run, day));
  return { atWork: spells.length > 0, evidence: [...spells, ...runs].flatMap(({ evidence }) => evidence) };
}
