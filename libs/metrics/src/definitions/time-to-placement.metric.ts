import { daysBetween } from '@doorstep/event-sourcing';
import { registrationsToWork } from '../kept/kept-by';
import { parameter, PersonMetric } from '../metric/metric';
import { within, workSpells } from '../metric/work';

/** Days from the opening of a registration to the first market work, by Kaplan–Meier: those still waiting are not left out. */
export const timeToPlacement: PersonMetric = {
  id: 'time-to-placement',
  version: 1,
  subject: 'person',
  measure: 'survival',
  unit: 'person',
  name: { en: 'Time to placement', zh: '登记至就业时长' },
  meaning: {
    en: 'Days from the opening of a registration in the period to the first verified market work, by Kaplan–Meier: who is still looking counts as long as they have looked. Median, and the share placed within 6 and 12 months with 95 % bands.',
    zh: '报告期内登记失业至首次经核实的市场化就业的天数（Kaplan–Meier 估计）：仍在求职者按已求职天数计入。列示中位数以及6个月、12个月内就业的比例及95%置信区间。',
  },
  source: 'Kaplan and Meier, Journal of the American Statistical Association 53 (1958)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: [],
  kept: registrationsToWork,
  observe(life, period, parameters) {
    const opened = life.registrations.filter(({ openedOn }) => within(openedOn, period) && openedOn <= period.today);
    const [first] = [...opened].sort((a, b) => (a.openedOn < b.openedOn ? -1 : 1));
    if (first === undefined) return [];
    const [work] = workSpells(life, parameter(parameters, 'spellGapDays'))
      .filter(({ kind, from }) => kind === 'market' && first.openedOn <= from && from <= period.today)
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    const days = daysBetween(first.openedOn, work?.from ?? period.today);
    return [
      {
        amount: { kind: 'duration', days, happened: work !== undefined },
        on: first.openedOn,
        evidence: [first.evidence, ...(work?.evidence ?? [])],
        ...(work === undefined ? {} : { employerId: work.employerId }),
      },
    ];
  },
};
