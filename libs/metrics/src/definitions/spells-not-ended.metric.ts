import { PersonMetric } from '../metric/metric';
import { spellsStanding } from '../metric/spell-of-study';

/** Spells that last. */
export const spellsNotEnded: PersonMetric = {
  id: 'spells-not-ended',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'spell',
  name: { en: 'Spells that have not ended', zh: '未结束的失业期数' },
  meaning: {
    en: 'Spells of unemployment that began in the period and had not ended by the as-of day, or when the study last looked.',
    zh: '报告期内开始的失业期中，截止查询日（或调查最后一次观察时）尚未结束者。',
  },
  source: 'Outcome records of studies of unemployment duration (competing risks: how spells end)',
  additivity: { overPeriods: true, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  ofStudies: true,
  besides: ['spells-begun'],
  among: ['registration'],
  observe: (life, period) => spellsStanding(life, period, ({ isOpen }) => isOpen),
};
