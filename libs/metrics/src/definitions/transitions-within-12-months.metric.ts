import { startsOutOfUnemployment } from '../kept/kept-by';
import { earlyTransitions } from '../metric/early-transition';
import { PersonMetric } from '../metric/metric';

/** Share of the period's transitions from registered unemployment to work that happened within twelve months on the register. */
export const transitionsWithinTwelveMonths: PersonMetric = {
  id: 'transitions-within-12-months',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'spell',
  name: { en: 'Transitions to work within twelve months', zh: '登记失业12个月内转就业占比' },
  meaning: {
    en: "Of the transitions from registered unemployment to verified work in the period, the share that began before the parameter's months since the registration were over. Registrations that overlap or follow each other on the day are one, from its first day; of each the first start counts. It speaks of those who found work alone: the time to placement says how many still look. Subsidised work counts only if the parameter says so.",
    zh: '报告期内登记失业转为经核实就业的人次中，自登记之日起未满参数月数即开始就业的比例。重叠或当日衔接的登记视为同一登记期，自首日起算，以首次就业为准。本指标只反映已就业者，仍在求职者见登记至就业时长。补贴性就业仅在参数设定时计入。',
  },
  source: 'EU Decision 573/2014, annex (2a)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { withinMonths: 12, spellGapDays: 30, subsidisedCounts: 0 },
  besides: ['transitions-within-6-months', 'time-to-placement'],
  kept: { ...startsOutOfUnemployment, ofMonths: 'all' },
  observe: earlyTransitions,
};
