import { PersonMetric } from '../metric/metric';
import { spellsStanding } from '../metric/spell-of-study';

/** Spells that were left for something nobody knows. */
export const spellsEndedStatusUnknown: PersonMetric = {
  id: 'spells-ended-status-unknown',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'spell',
  name: { en: 'Spells ended, status unknown', zh: '去向不明的失业期数' },
  meaning: {
    en: 'Spells of unemployment that began in the period and by the as-of day were over, of persons who left without telling for what.',
    zh: '报告期内开始的失业期中，截止查询日已结束但离开者去向不明者。',
  },
  source: 'Outcome records of studies of unemployment duration (competing risks: how spells end)',
  additivity: { overPeriods: true, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  ofStudies: true,
  besides: ['spells-begun'],
  among: ['registration'],
  observe: (life, period) =>
    spellsStanding(life, period, (spell) => !spell.isOpen && spell.reason === 'status-unknown'),
};
