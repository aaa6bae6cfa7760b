import { addDays, CivilDate, CivilInterval, daysBetween } from '@doorstep/event-sourcing';
import { startsWithWindow } from '../kept/kept-by';
import { Days } from '../metric/exit';
import { parameter, Parameters, PersonMetric } from '../metric/metric';
import { creditsOfSpell } from '../metric/starts';
import { within, workSpells } from '../metric/work';

const windowDays = (parameters: Parameters) => 7 * parameter(parameters, 'windowWeeks');

/** Share of market spells after whose start the person worked enough of the following weeks. */
export const sustainedEmployment: PersonMetric = {
  id: 'sustained-employment',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'spell',
  name: { en: 'Sustained employment', zh: '稳定就业率' },
  meaning: {
    en: "Of the spells of verified market work that began in the period and whose window of weeks has passed, the share after whose start the person worked at least the parameter's weeks within the window, with any employer, in spells that last at least the shortest. Days of work not paid from subsidies are added up, seven being a week; days between two contracts are not worked. A renewed contract begins no spell.",
    zh: '报告期内开始、且观察窗口已结束的经核实市场化就业时段中，自开始之日起窗口内（不限用人单位）累计就业达到参数周数的比例；短于最短周数的时段不计。仅累计非补贴性就业的天数，七天为一周，两份合同之间的间隔不计。续签合同不视为新时段。',
  },
  source: 'After Australia’s Transition to Work: weeks of employment within a window',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { weeks: 26, windowWeeks: 30, shortestSpellWeeks: 0, spellGapDays: 30 },
  besides: ['retained-at-90-days'],
  kept: startsWithWindow(windowDays),
  observe(life, period, parameters) {
    const spells = workSpells(life, parameter(parameters, 'spellGapDays')).filter(({ kind }) => kind !== 'subsidised');
    const shortest = 7 * parameter(parameters, 'shortestSpellWeeks');
    const counting = spells.filter(({ from, to }) => to === null || daysBetween(from, to) >= shortest);
    const worked = counting.flatMap(({ placementIds }) =>
      life.placements.filter(({ placementId }) => placementIds.includes(placementId)),
    );
    return spells.flatMap((spell) => {
      const window = { from: spell.from, to: addDays(spell.from, windowDays(parameters)) };
      if (spell.kind !== 'market' || !within(spell.from, period) || window.to > period.today) return [];
      const days = daysIn(
        window,
        worked.map(({ startedOn, endedOn }) => ({ from: startedOn, to: endedOn })),
      );
      return [
        {
          amount: { kind: 'ratio', numerator: days >= 7 * parameter(parameters, 'weeks') ? 1 : 0, denominator: 1 },
          on: spell.from,
          evidence: [...new Set([...spell.evidence, ...worked.map(({ evidence }) => evidence)])],
          employerId: spell.employerId,
          credits: creditsOfSpell(life, spell),
        },
      ];
    });
  },
};

/** Days of the window that lie in one or more of the intervals. */
function daysIn(window: Days, intervals: readonly CivilInterval[]): number {
  let [days, reached]: [number, CivilDate] = [0, window.from];
  for (const { from, to } of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = from > reached ? from : reached;
    const end = to === null || to > window.to ? window.to : to;
    if (first >= end) continue;
    days += daysBetween(first, end);
    reached = end;
  }
  return days;
}
