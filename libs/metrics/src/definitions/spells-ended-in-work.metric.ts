import { PersonMetric } from '../metric/metric';
import { spellsStanding, workReasons } from '../metric/spell-of-study';

/** Spells that work of whatever kind ended. */
export const spellsEndedInWork: PersonMetric = {
  id: 'spells-ended-in-work',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'spell',
  name: { en: 'Spells ended by work', zh: '因就业结束的失业期数' },
  meaning: {
    en: 'Spells of unemployment that began in the period and by the as-of day had ended by work, whatever its hours.',
    zh: '报告期内开始的失业期中，截止查询日已因就业结束者，不论工时。',
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
    spellsStanding(life, period, (spell) => !spell.isOpen && workReasons.includes(spell.reason ?? '')),
};
