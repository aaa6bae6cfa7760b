import { addDays } from '@doorstep/event-sourcing';
import { startsWithWindow } from '../kept/kept-by';
import { foundWorking } from '../metric/found-working';
import { parameter, Parameters, PersonMetric } from '../metric/metric';
import { creditsOfSpell } from '../metric/starts';
import { within, workSpells } from '../metric/work';

const windowDays = (parameters: Parameters) => parameter(parameters, 'days') + parameter(parameters, 'checkWithinDays');

/** Share of market spells in which a check ninety days after the start, or later, found the person working. */
export const retainedAt90Days: PersonMetric = {
  id: 'retained-at-90-days',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'spell',
  name: { en: 'Found working at 90 days', zh: '就业90天回访在岗率' },
  meaning: {
    en: "Of the spells of verified market work that began in the period, the share in which a retention check of the parameter's day or a later one found the person working. Spells whose day, and the days allowed for the check after it, have not passed are left out; who had left, was not reached or was not checked counts as not found. Days count from the start of the spell, also for the contracts that continue it.",
    zh: '报告期内开始的经核实市场化就业时段中，参数天数当日或之后的回访确认在岗的比例。该日及其后的回访期限尚未结束者不计入；已离岗、联系不上或未回访者均按未在岗计。续签合同的天数自时段开始之日起算。',
  },
  source: 'Doorstep’s own: retention checks after 30, 90 and 180 days',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { days: 90, checkWithinDays: 30, spellGapDays: 30 },
  besides: ['sustained-employment'],
  kept: startsWithWindow(windowDays),
  observe(life, period, parameters) {
    const days = parameter(parameters, 'days');
    const begun = workSpells(life, parameter(parameters, 'spellGapDays')).filter(
      ({ kind, from }) =>
        kind === 'market' && within(from, period) && addDays(from, windowDays(parameters)) < period.today,
    );
    return begun.map((spell) => {
      const found = foundWorking(life, spell, days);
      return {
        amount: { kind: 'ratio', numerator: found.length > 0 ? 1 : 0, denominator: 1 },
        on: spell.from,
        evidence: [...spell.evidence, ...found.map(({ evidence }) => evidence)],
        employerId: spell.employerId,
        credits: creditsOfSpell(life, spell),
      };
    });
  },
};
