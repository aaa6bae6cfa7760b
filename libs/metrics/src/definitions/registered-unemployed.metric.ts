import { PersonMetric } from '../metric/metric';
import { lastSeenDay, registeredRuns } from '../metric/register';
import { covers } from '@doorstep/event-sourcing';

/** Distinct persons on the register on the last day of the period. */
export const registeredUnemployed: PersonMetric = {
  id: 'registered-unemployed',
  version: 1,
  subject: 'person',
  measure: 'count',
  unit: 'person',
  name: { en: 'Registered unemployed at the end of the period', zh: '期末登记失业人数' },
  meaning: {
    en: 'Distinct persons whose registration of unemployment was open on the last day of the period, or on the as-of day while the period lasts; several open registrations count once. A registration closed on a day is not open on it. Counted where the person lives, whichever office registered them. A stock: those of two months may not be summed.',
    zh: '报告期最后一日（报告期未结束时为截止查询日）失业登记有效的人数，同一人多项登记只计一次；终止登记当日不计为有效。按本人居住地统计，与登记机构无关。本指标为存量，不同月份不得相加。',
  },
  source: 'Monthly bulletin of the Ministry of Human Resources and Social Security: 期末登记失业人数',
  additivity: { overPeriods: false, overRegions: true },
  stock: true,
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: [],
  among: ['registration'],
  restsOn: ['registration'],
  countedAt: 'residence',
  observe(life, period) {
    const day = lastSeenDay(period);
    if (day === undefined) return [];
    const run = registeredRuns(life).find((one) => covers(one, day));
    return run === undefined ? [] : [{ amount: { kind: 'count', counted: 1 }, on: day, evidence: run.evidence }];
  },
};
