import { startsAndLosses } from '../kept/kept-by';
import { lossesIn } from '../metric/attrition';
import { PersonMetric } from '../metric/metric';
import { anyWork, begunIn, personOnce } from '../metric/starts';

/** Persons newly employed in the period, less those lost by natural attrition. */
export const newUrbanEmployment: PersonMetric = {
  id: 'new-urban-employment',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'New urban employment', zh: '城镇新增就业人数' },
  meaning: {
    en: 'Persons who began verified work of any kind in the period, less those lost to employment by retirement or death in it (and by resignation, where the parameter says so); each person at most once on either side. It is no measure of how many more are employed: who lost work otherwise is not subtracted. The net change beside it says that. Whether a place counts as urban is not known to the platform: towns and villages both count.',
    zh: '报告期内开始经核实就业的人数减去因退休或死亡（按参数可含辞职）减少的人数，同一人在两侧各至多计一次。因其他原因失去工作的不扣减，因此不等于就业人数的净增长，净增见并列指标。平台不掌握就业地是否属于城镇，城乡均计入。',
  },
  source:
    'Monthly bulletin of the Ministry of Human Resources and Social Security: 城镇新增就业 = 累计新就业 − 自然减员',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30, retirementsCount: 1, deathsCount: 1, resignationsCount: 0, registrationsCount: 1 },
  besides: ['new-urban-employment-gross', 'urban-employment-attrition', 'net-employment-change'],
  kept: startsAndLosses,
  observe: (life, period, parameters) => [
    ...personOnce(life, begunIn(life, period, parameters, anyWork)),
    ...lossesIn(life, period, parameters, -1),
  ],
};
