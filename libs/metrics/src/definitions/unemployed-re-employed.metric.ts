import { startsOutOfUnemployment } from '../kept/kept-by';
import { PersonMetric } from '../metric/metric';
import { personOnce } from '../metric/starts';
import { kindsCounting, transitionsIn } from '../metric/transition';

/** Distinct registered unemployed persons who began verified work in the period. */
export const unemployedReEmployed: PersonMetric = {
  id: 'unemployed-re-employed',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'Registered unemployed persons re-employed', zh: '失业人员再就业人数' },
  meaning: {
    en: "Distinct persons whose time on the register of unemployment ended in the period by a verified start of work, on a day of that time or the one it ended; each once, where and when the first began. A registration closed as 'employed' without verified work does not count. Public-welfare and other subsidised posts count unless the parameter leaves them out; their own figure is beside. Towns and villages are not told apart.",
    zh: '报告期内因经核实就业而结束失业登记的人数（就业日在登记期内或登记终止当日），同一人只计一次，以首次就业的时间和地点为准。仅以“已就业”终止登记而无经核实就业的不计。公益性岗位等补贴性岗位默认计入，可由参数排除，补贴性就业人数见并列指标。不区分城镇和乡村。',
  },
  source: 'Monthly bulletin of the Ministry of Human Resources and Social Security: 城镇失业人员再就业人数',
  additivity: { overPeriods: false, overRegions: true },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30, subsidisedCounts: 1 },
  besides: ['persons-placed-subsidised', 'people-in-difficulty-employed', 'new-urban-employment'],
  kept: startsOutOfUnemployment,
  observe(life, period, parameters) {
    const transitions = transitionsIn(life, period, parameters, kindsCounting(parameters));
    const evidence = [...new Set(transitions.flatMap((transition) => transition.evidence))];
    return personOnce(
      life,
      transitions.map(({ work }) => work),
    ).map(({ amount, on, employerId, credits }) => ({ amount, on, evidence, employerId, credits }));
  },
};
