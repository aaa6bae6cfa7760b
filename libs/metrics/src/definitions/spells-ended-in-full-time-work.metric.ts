import { PersonMetric } from '../metric/metric';
import { spellsStanding } from '../metric/spell-of-study';

/** Spells that full-time work ended. */
export const spellsEndedInFullTimeWork: PersonMetric = {
  id: 'spells-ended-in-full-time-work',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'spell',
  name: { en: 'Spells ended by full-time work', zh: '因全日制就业结束的失业期数' },
  meaning: {
    en: 'Spells of unemployment that began in the period and by the as-of day had ended by full-time work. Where full-time and part-time are not told apart, work counts in neither.',
    zh: '报告期内开始的失业期中，截止查询日已因全日制就业结束者。未区分全日制与非全日制的就业不计入。',
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
    spellsStanding(life, period, (spell) => !spell.isOpen && spell.reason === 'full-time-work'),
};
