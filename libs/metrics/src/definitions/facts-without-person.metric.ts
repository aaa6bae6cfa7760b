import { datedFacts, shareOf } from '../metric/dated-facts';
import { PersonMetric } from '../metric/metric';
import { within } from '../metric/work';

/** Share of the facts of the period that are about somebody of whom no record is known. */
export const factsWithoutPerson: PersonMetric = {
  id: 'facts-without-person',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'fact',
  name: { en: 'Facts about nobody known', zh: '无对应人员的记录比例' },
  meaning: {
    en: 'Of the facts whose day lies in the period – registrations opened, placements started, training begun, certificates awarded – the share that is about a person whose own record has not been received: it counts in no region.',
    zh: '发生日在报告期内的记录（失业登记、就业开始、参加培训、取得证书）中，尚未收到本人基本信息的比例；此类记录不计入任何地区。',
  },
  source: 'Doorstep’s own: data health, orphan events',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: ['late-facts'],
  observe: (life, period) =>
    datedFacts(life)
      .filter(({ on }) => within(on, period) && on <= period.today)
      .map((dated) => shareOf(dated, life.person === null)),
};
