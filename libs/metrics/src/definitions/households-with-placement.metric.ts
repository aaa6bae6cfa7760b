import { householdsPlaced } from '../metric/household-starts';
import { PersonMetric } from '../metric/metric';

/** Households of which somebody started verified market work in the period, while living in it. */
export const householdsWithPlacement: PersonMetric = {
  id: 'households-with-placement',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'household',
  name: { en: 'Households with a placement in market work', zh: '有成员实现市场化就业的家庭户数' },
  meaning: {
    en: 'Distinct households of which at least one person, living in it on the day, began verified market work in the period; two members who began are one household. Its head stands for it by group, age and sex, or else the member whose id comes first; it counts where the work that began first does. Work with gaps of at most the parameter at one employer is one spell. Subsidised posts do not count.',
    zh: '报告期内至少有一名在户成员开始经核实的市场化就业的家庭户数，同一户有两名成员就业的计一户。按户主（无户主时按编号居前的成员）的群体、年龄、性别分组，按最早开始的就业所在地统计。同一单位间隔不超过参数天数的就业视为同一时段。补贴性岗位不计。',
  },
  source: 'Doorstep’s own: placements by household, subsidised posts apart',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['persons-placed', 'households-with-subsidised-placement'],
  observe: (life, period, parameters) => householdsPlaced(life, period, parameters, ['market']),
};
