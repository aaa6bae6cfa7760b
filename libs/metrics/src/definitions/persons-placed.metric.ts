import { startsOfWork } from '../kept/kept-by';
import { PersonMetric } from '../metric/metric';
import { begunIn, personOnce } from '../metric/starts';

/** Distinct persons who started verified market work in the period. */
export const personsPlaced: PersonMetric = {
  id: 'persons-placed',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'Persons placed in market work', zh: '市场化就业人数' },
  meaning: {
    en: 'Distinct persons with a verified spell of market work that began in the period. Work with gaps of at most the parameter at one employer is one spell; public-welfare and other subsidised posts are counted apart.',
    zh: '报告期内开始经核实的市场化就业的人数（同一人只计一次）。同一单位间隔不超过参数天数的就业视为同一时段；公益性岗位等补贴性岗位另计。',
  },
  source: 'Doorstep’s own: verified starts of market work, subsidised posts apart',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['persons-placed-subsidised'],
  kept: startsOfWork,
  observe: (life, period, parameters) => personOnce(life, begunIn(life, period, parameters, ['market'])),
};
