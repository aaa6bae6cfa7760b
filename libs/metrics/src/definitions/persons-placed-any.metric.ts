import { startsOfWork } from '../kept/kept-by';
import { PersonMetric } from '../metric/metric';
import { begunIn, personOnce } from '../metric/starts';

/** Distinct persons who started verified market or subsidised work in the period. */
export const personsPlacedAny: PersonMetric = {
  id: 'persons-placed-any',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'Persons placed, subsidised posts included', zh: '就业人数（含补贴性岗位）' },
  meaning: {
    en: 'Distinct persons with a verified spell of market or of subsidised work that began in the period; who began both counts once, where and when the first began, so this is less than the sum of the two figures beside it. Flexible work and own businesses are not in it. Work with gaps of at most the parameter at one employer is one spell.',
    zh: '报告期内开始经核实的市场化就业或补贴性就业的人数；两者兼有的只计一次，按首次就业的时间和地点计，因此小于并列两项之和。不含灵活就业和自主创业。同一单位间隔不超过参数天数的就业视为同一时段。',
  },
  source: 'Doorstep’s own: verified starts of market and subsidised work',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['persons-placed', 'persons-placed-subsidised'],
  kept: startsOfWork,
  observe: (life, period, parameters) => personOnce(life, begunIn(life, period, parameters, ['market', 'subsidised'])),
};
