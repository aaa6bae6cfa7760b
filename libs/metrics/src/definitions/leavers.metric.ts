import { PersonMetric } from '../metric/metric';
import { registeredRuns, shareOfStock } from '../metric/register';
import { within } from '../metric/work';

/** Times somebody left the register in the period, for whatever reason, over the mean registered stock of its days. */
export const leavers: PersonMetric = {
  id: 'leavers',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'spell',
  name: { en: 'Leavers of the register', zh: '登记失业退出率' },
  meaning: {
    en: 'Times that persons left the register in the period, whatever the reason, over the mean number of persons on the register on the days of the period. The first day off the register counts. A registration that closes while another is open, or is opened again on the same day, is no leaving. Counted where the person lives.',
    zh: '报告期内退出失业登记的人次（不论原因），与报告期内逐日平均登记失业人数之比。以不在册的第一日为准。另有登记仍有效，或当日重新登记的，不计为退出。按本人居住地统计。',
  },
  source: 'EU Decision 573/2014, annex (1b)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: ['transition-rate', 'registered-unemployed'],
  among: ['registration'],
  restsOn: ['registration'],
  countedAt: 'residence',
  observe: (life, period) =>
    shareOfStock(
      life,
      period,
      registeredRuns(life).flatMap(({ to, evidence }) =>
        to !== null && within(to, period) && to <= period.today ? [{ on: to, evidence }] : [],
      ),
    ),
};
