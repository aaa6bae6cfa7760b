import { householdsPlaced } from '../metric/household-starts';
import { PersonMetric } from '../metric/metric';

/** Households of which somebody started verified subsidised work in the period, while living in it. */
export const householdsWithSubsidisedPlacement: PersonMetric = {
  id: 'households-with-subsidised-placement',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'household',
  name: { en: 'Households with a placement in subsidised work', zh: '有成员进入补贴性岗位的家庭户数' },
  meaning: {
    en: 'Distinct households of which at least one person, living in it on the day, began verified subsidised work in the period, public-welfare posts among it; in all else like the households with a placement in market work. A household may be in both.',
    zh: '报告期内至少有一名在户成员进入经核实的补贴性岗位（含公益性岗位）的家庭户数，其余口径同有成员实现市场化就业的家庭户数。同一户可同时计入两项。',
  },
  source: 'Doorstep’s own: placements by household, subsidised posts apart',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['households-with-placement'],
  observe: (life, period, parameters) => householdsPlaced(life, period, parameters, ['subsidised']),
};
