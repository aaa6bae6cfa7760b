import { addDays, CivilDate, covers } from '@doorstep/event-sourcing';
import { startsOfWork } from '../kept/kept-by';
import { groupsInDifficulty } from '../metric/difficulty';
import { PersonLife } from '../metric/life';
import { PersonMetric } from '../metric/metric';
import { anyWork, begunIn, counted } from '../metric/starts';

/** Distinct persons in difficulty to find work who began verified work in the period. */
export const peopleInDifficultyEmployed: PersonMetric = {
  id: 'people-in-difficulty-employed',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'People in difficulty who found work', zh: '就业困难人员就业人数' },
  meaning: {
    en: 'Distinct persons who began verified work of any kind in the period and on that day belonged to a group in difficulty to find work: older people, people with a disability, families on subsistence allowance or without anybody employed, people who lost farmland or have long been unemployed. A membership that ends on the day of the start, because of it, counts; one that began later, or ended before, does not. Memberships are those stated with evidence. Each person once, on the first such start. Public-welfare posts count: the figure of subsidised work is beside.',
    zh: '报告期内开始经核实就业（不限类型），且就业当日属于就业困难人员（大龄、残疾、低保家庭、零就业家庭、失地、长期失业）的人数。因就业而于当日终止的身份计入，就业之后才认定或此前已终止的不计。身份以有凭证的认定为准，同一人只计一次，以首次符合条件的就业为准。含公益性岗位，补贴性就业人数见并列指标。',
  },
  source:
    '就业促进法 arts 52, 56; monthly bulletin of the Ministry of Human Resources and Social Security: 就业困难人员就业人数',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['unemployed-re-employed', 'persons-placed-subsidised'],
  kept: startsOfWork,
  observe(life, period, parameters) {
    const found = begunIn(life, period, parameters, anyWork).flatMap((work) =>
      membershipsAt(life, work.from).map((membership) => ({ work, membership })),
    );
    const [first] = found;
    if (first === undefined) return [];
    const { work, membership } = first;
    const on = covers(membership, work.from) ? work.from : addDays(work.from, -1);
    const held = found.filter((one) => one.work === work).map((one) => one.membership.evidence);
    const { amount, employerId, credits } = counted(1, on, life, work);
    return [{ amount, on, evidence: [...work.evidence, ...held], employerId, credits }];
  },
};

function membershipsAt({ memberships }: PersonLife, startedOn: CivilDate): PersonLife['memberships'] {
  const held = memberships.filter(
    ({ group, from, to }) => groupsInDifficulty.has(group) && from <= startedOn && (to === null || startedOn <= to),
  );
  return [...held.filter((one) => covers(one, startedOn)), ...held.filter((one) => !covers(one, startedOn))];
}
