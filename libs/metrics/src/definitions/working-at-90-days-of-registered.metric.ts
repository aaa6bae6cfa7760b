import { WorkKind } from '../spell';
import { foundWorking } from '../metric/found-working';
import { parameter, PersonRatio } from '../metric/metric';
import { evidenceOf, shareOfRegistered, workSince } from '../metric/registered-cohort';
import { anyWork } from '../metric/starts';

const market: readonly WorkKind[] = ['market'];

/** Share of a registration cohort that was found still working ninety days after the start. */
export const workingAt90DaysOfRegistered: PersonRatio = {
  id: 'working-at-90-days-of-registered',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Still working after 90 days, of those who registered', zh: '登记失业人员满90天在岗率' },
  meaning: {
    en: "Of the distinct persons whose registration of unemployment opened in the period, the share whom a retention check of the parameter's day after the start of work, or a later one, found working in a verified spell that began as for the placement rate; with marketOnly 1 in market work. Days count from the start of the spell, also for the contracts that continue it. Who was not reached or whose day has not come is in the denominator all the same.",
    zh: '报告期内登记失业的人员（同一人只计一次）中，经核实的就业（起算口径同市场化就业率）满参数天数当日或之后的回访确认在岗的比例；marketOnly为1时仅计市场化就业。续签合同的天数自时段开始之日起算。联系不上或尚未满参数天数者仍计入分母。',
  },
  source: 'Doorstep’s own: retention checks after 30, 90 and 180 days',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { days: 90, marketOnly: 0, spellGapDays: 30, windowDays: 0 },
  besides: ['retained-at-90-days'],
  observe(life, period, parameters) {
    const kinds = parameter(parameters, 'marketOnly') === 0 ? anyWork : market;
    return shareOfRegistered(life, period, (openedOn) =>
      workSince(life, openedOn, period, parameters, kinds).flatMap((spell) => {
        const found = foundWorking(life, spell, parameter(parameters, 'days'));
        return found.length === 0 ? [] : [...spell.evidence, ...evidenceOf(found)];
      }),
    );
  },
};
