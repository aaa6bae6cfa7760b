import { startsOfWork } from '../kept/kept-by';
import { PersonMetric } from '../metric/metric';
import { begunIn, counted } from '../metric/starts';

/** Spells of verified market work that began in the period. */
export const placementSpells: PersonMetric = {
  id: 'placement-spells',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'spell',
  name: { en: 'Placements in market work', zh: '市场化就业人次' },
  meaning: {
    en: 'Spells of verified market work that began in the period: somebody who began at two employers counts twice. Work with gaps of at most the parameter at one employer is one spell and begins once. Subsidised posts are not in it.',
    zh: '报告期内开始的经核实的市场化就业人次：同一人在两家单位就业计两人次。同一单位间隔不超过参数天数的就业视为同一时段，只计一次。不含补贴性岗位。',
  },
  source: 'Doorstep’s own: verified spells of market work',
  additivity: { overPeriods: true, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['persons-placed'],
  kept: { ...startsOfWork, ofMonths: 'all' },
  observe: (life, period, parameters) =>
    begunIn(life, period, parameters, ['market']).map((spell) => counted(1, spell.from, life, spell)),
};
