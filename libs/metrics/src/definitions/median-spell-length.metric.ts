import { PersonMetric } from '../metric/metric';
import { lengthOf, spellsBegun } from '../metric/spell-of-study';

/** Median of the lengths of spells, as they were stated. */
export const medianSpellLength: PersonMetric = {
  id: 'median-spell-length',
  version: 1,
  subject: 'person',
  measure: 'median',
  unit: 'unit-of-time',
  name: { en: 'Median length of spells', zh: '失业期长度中位数' },
  meaning: {
    en: 'The median of the lengths of spells of unemployment that began in the period, as they were stated: in the unit of time of their study, which the passport names, or else in days. A spell that has not ended counts with what has been seen of it, so that the figure is less than the length spells come to.',
    zh: '报告期内开始的失业期长度的中位数，按所述时间单位计（见护照中的时间单位），未声明者按天计。未结束的失业期按已观察到的长度计入，因此低于最终长度。',
  },
  source: 'Outcome records of studies of unemployment duration (competing risks: how spells end)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  ofStudies: true,
  besides: ['spells-begun', 'spells-not-ended'],
  among: ['registration'],
  observe: (life, period) =>
    spellsBegun(life, period).map((spell) => ({
      amount: { kind: 'quantity', value: lengthOf(spell, period) },
      on: spell.openedOn,
      evidence: [spell.evidence],
    })),
};
