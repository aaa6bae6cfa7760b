import { addDays } from '@doorstep/event-sourcing';
import { parameter, PersonMetric } from '../metric/metric';
import { spellsBegun, standingOf } from '../metric/spell-of-study';

/** Of the spells that began in the period, those that full-time work ended within some weeks. */
export const fullTimeWorkWithinWeeks: PersonMetric = {
  id: 'full-time-work-within-weeks',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'spell',
  name: { en: 'Full-time work within weeks', zh: '若干周内全日制就业率' },
  meaning: {
    en: 'Of the spells of unemployment that began in the period, the share that full-time work ended no later than so many weeks after their first day. All spells are in the denominator, also those that had not lasted so long when they were last seen.',
    zh: '报告期内开始的失业期中，自首日起不超过若干周因全日制就业结束者所占比例。全部失业期均计入分母，包括最后一次观察时尚未持续这么久者。',
  },
  source: 'Outcome records of studies of unemployment duration (competing risks: how spells end)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { weeks: 26 },
  ofStudies: true,
  besides: ['spells-ended-in-full-time-work', 'spells-begun'],
  among: ['registration'],
  observe: (life, period, parameters) =>
    spellsBegun(life, period).map((spell) => {
      const standing = standingOf(spell, period);
      const last = addDays(spell.openedOn, 7 * parameter(parameters, 'weeks'));
      const isInTime =
        !standing.isOpen && standing.reason === 'full-time-work' && spell.closedOn !== null && spell.closedOn <= last;
      return {
        amount: { kind: 'ratio', numerator: isInTime ? 1 : 0, denominator: 1 },
        on: spell.openedOn,
        evidence: [spell.evidence],
      };
    }),
};
