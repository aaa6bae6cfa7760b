import { losses } from '../kept/kept-by';
import { lossesIn } from '../metric/attrition';
import { PersonMetric } from '../metric/metric';

/** Distinct persons lost to employment in the period by retirement or death. */
export const urbanEmploymentAttrition: PersonMetric = {
  id: 'urban-employment-attrition',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'Natural attrition of employment', zh: '自然减员人数' },
  meaning: {
    en: 'Distinct persons whose verified work ended by retirement or death in the period, or whose registration of unemployment was closed for it; the first day without the work, or off the register, counts. Retirements, deaths and resignations count as their parameters say: rules of different places disagree on resignations, which do not count unless asked. Registrations are among them because the end of work that nobody placed is known from them alone; the parameter leaves them out. Towns and villages are not told apart.',
    zh: '报告期内经核实的就业因退休或死亡而终止，或失业登记因此终止的人数（同一人只计一次），以不再就业或不在册的第一日为准。退休、死亡、辞职是否计入由参数设定：各地对辞职口径不一，默认不计。非经本平台就业的人员只能由失业登记终止得知，故默认计入，可由参数排除。不区分城镇和乡村。',
  },
  source: 'Monthly bulletin of the Ministry of Human Resources and Social Security: 自然减员',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { retirementsCount: 1, deathsCount: 1, resignationsCount: 0, registrationsCount: 1 },
  besides: ['new-urban-employment-gross', 'new-urban-employment', 'net-employment-change'],
  kept: losses,
  observe: (life, period, parameters) => lossesIn(life, period, parameters, 1),
};
