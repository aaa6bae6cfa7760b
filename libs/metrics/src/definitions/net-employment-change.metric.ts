import { addDays, CivilDate, covers } from '@doorstep/event-sourcing';
import { parameter, PersonMetric } from '../metric/metric';
import { lastSeenDay } from '../metric/register';
import { byStart, counted } from '../metric/starts';
import { workSpells } from '../metric/work';
import { WorkSpell } from '../spell';

/** Persons in verified work at the end of the period, less those on the day before it. */
export const netEmploymentChange: PersonMetric = {
  id: 'net-employment-change',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'Net change of employment', zh: '就业净增人数' },
  meaning: {
    en: 'Persons in verified work of any kind on the last day of the period (on the as-of day while it lasts), less those in it on the day before the period: who began less who ended, for whatever reason. A person with two jobs is one; who changes jobs is no change, but moves from one place and employer to another. Work with gaps of at most the parameter at one employer goes on. It speaks of work known to the platform alone, in towns and villages.',
    zh: '报告期最后一日（报告期未结束时为截止查询日）处于经核实就业状态的人数，减去报告期前一日的人数，即开始就业的减去不论何种原因结束就业的。同时从事两份工作的计一人；更换工作不计增减，但在地区和用人单位之间转移。同一单位间隔不超过参数天数的就业视为持续。仅反映平台掌握的城乡就业。',
  },
  source: '净增 beside 城镇新增就业 of the monthly bulletin of the Ministry of Human Resources and Social Security',
  additivity: { overPeriods: true, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30 },
  besides: ['new-urban-employment-gross', 'urban-employment-attrition', 'new-urban-employment'],
  among: ['placement'],
  restsOn: ['placement'],
  observe(life, period, parameters) {
    const [dayBefore, lastDay] = [addDays(period.from, -1), lastSeenDay(period)];
    if (lastDay === undefined) return [];
    const spells = [...workSpells(life, parameter(parameters, 'spellGapDays'))].sort(byStart);
    const [was, is] = [spellOn(spells, dayBefore), spellOn(spells, lastDay)];
    if (was === is) return [];
    return [
      ...(was === undefined ? [] : [counted(-1, dayBefore, life, was)]),
      ...(is === undefined ? [] : [counted(1, lastDay, life, is)]),
    ];
  },
};

function spellOn(spells: readonly WorkSpell[], day: CivilDate): WorkSpell | undefined {
  return spells.find((spell) => covers(spell, day));
}
