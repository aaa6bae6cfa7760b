import { PersonMetric } from '../metric/metric';
import { spellsStanding, workReasons } from '../metric/spell-of-study';

/** Spells that ended for any other reason, or for one that was not stated. */
export const spellsEndedOtherwise: PersonMetric = {
  id: 'spells-ended-otherwise',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'spell',
  name: { en: 'Spells ended otherwise', zh: '因其他原因结束的失业期数' },
  meaning: {
    en: 'Spells of unemployment that began in the period and by the as-of day had ended neither by work nor by a departure for something unknown; those whose end was stated without a reason are among them.',
    zh: '报告期内开始的失业期中，截止查询日已结束，但既非就业也非去向不明者，包括未说明原因者。',
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
    spellsStanding(
      life,
      period,
      (spell) => !spell.isOpen && !workReasons.includes(spell.reason ?? '') && spell.reason !== 'status-unknown',
    ),
};
