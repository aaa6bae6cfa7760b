import { PersonMetric } from '../metric/metric';
import { spellsStanding } from '../metric/spell-of-study';

/** Every spell of unemployment that began in the period. */
export const spellsBegun: PersonMetric = {
  id: 'spells-begun',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'spell',
  name: { en: 'Spells of unemployment begun', zh: '开始的失业期数' },
  meaning: {
    en: 'Spells of unemployment that began in the period, however they ended.',
    zh: '报告期内开始的失业期，不论如何结束。一人多次分别计数。',
  },
  source: 'Outcome records of studies of unemployment duration (competing risks: how spells end)',
  additivity: { overPeriods: true, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  ofStudies: true,
  besides: [],
  among: ['registration'],
  observe: (life, period) => spellsStanding(life, period, () => true),
};
