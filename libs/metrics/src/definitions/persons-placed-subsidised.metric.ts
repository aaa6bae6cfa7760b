import { startsOfWork } from '../kept/kept-by';
import { PersonMetric } from '../metric/metric';
import { begunIn, personOnce } from '../metric/starts';

/** Distinct persons who started verified subsidised work in the period. */
export const personsPlacedSubsidised: PersonMetric = {
  id: 'persons-placed-subsidised',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'Persons placed in subsidised work', zh: '补贴性岗位就业人数' },
  meaning: {
    en: 'Distinct persons with a verified spell of subsidised work, such as a public-welfare post, that began in the period. Work with gaps of at most the parameter at one employer is one spell. Who also began market work in the period counts here and among those placed in market work.',
    zh: '报告期内开始经核实的补贴性就业（如公益性岗位）的人数（同一人只计一次）。同一单位间隔不超过参数天数的就业视为同一时段。报告期内另有市场化就业的人员在两项中均计入。',
  },
  source: 'Doorstep’s own: verified starts of subsidised work, never added to market work silently',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['persons-placed'],
  kept: startsOfWork,
  observe: (life, period, parameters) => personOnce(life, begunIn(life, period, parameters, ['subsidised'])),
};
