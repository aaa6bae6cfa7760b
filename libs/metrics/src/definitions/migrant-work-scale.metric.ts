import { covers } from '@doorstep/event-sourcing';
import { parameter, PersonMetric } from '../metric/metric';
import { lastSeenDay } from '../metric/register';
import { byStart } from '../metric/starts';
import { workSpells } from '../metric/work';

const liftedOutOfPoverty = 'poverty-alleviated-family';

/** Distinct members of families lifted out of poverty in verified paid work on the last day of the period. */
export const migrantWorkScale: PersonMetric = {
  id: 'migrant-work-scale',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'People lifted out of poverty at work', zh: '脱贫人口务工规模' },
  meaning: {
    en: 'Distinct members of families lifted out of poverty who on the last day of the period (on the as-of day while it lasts) are in verified work for pay: market, subsidised or flexible, not their own business. Work at home counts as well as away, since the platform knows no shortest stay. Work with gaps of at most the parameter at one employer goes on. Counted where the person lives, not where the work is. A stock: those of two months may not be summed.',
    zh: '报告期最后一日（报告期未结束时为截止查询日）处于经核实务工状态（市场化就业、补贴性岗位或灵活就业，不含自主创业）的脱贫家庭成员人数，同一人只计一次。平台不设最短外出时间，县内务工与外出务工均计入。同一单位间隔不超过参数天数的就业视为持续。按本人居住地而非就业地统计。本指标为存量，不同月份不得相加。',
  },
  source: 'National monitoring of people lifted out of poverty: 脱贫人口务工规模',
  additivity: { overPeriods: false, overRegions: true },
  stock: true,
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['persons-placed-subsidised'],
  among: ['placement'],
  restsOn: ['placement'],
  countedAt: 'residence',
  observe(life, period, parameters) {
    const day = lastSeenDay(period);
    if (day === undefined) return [];
    const [work] = workSpells(life, parameter(parameters, 'spellGapDays'))
      .filter((spell) => spell.kind !== 'own-business' && covers(spell, day))
      .sort(byStart);
    const membership = life.memberships.find((one) => one.group === liftedOutOfPoverty && covers(one, day));
    if (work === undefined || membership === undefined) return [];
    return [
      {
        amount: { kind: 'count', counted: 1 },
        on: day,
        evidence: [...work.evidence, membership.evidence],
        employerId: work.employerId,
      },
    ];
  },
};
