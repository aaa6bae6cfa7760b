import { lateOnes } from '../metric/dated-facts';
import { PersonMetric } from '../metric/metric';

/** Share of the facts of the period that were recorded more than thirty days after their day. */
export const veryLateFacts: PersonMetric = {
  id: 'very-late-facts',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'fact',
  name: { en: 'Facts recorded more than thirty days late', zh: '迟报三十日以上的记录比例' },
  meaning: {
    en: "Of the facts whose day lies in the period – registrations opened, placements started, training begun, certificates awarded – the share first recorded more than the parameter's days after it, in the way of the facts recorded more than a week late.",
    zh: '发生日在报告期内的记录（失业登记、就业开始、参加培训、取得证书）中，首次录入晚于发生日超过参数天数的比例，口径同迟报一周以上的记录比例。',
  },
  source: 'Doorstep’s own: data health, facts recorded later than 30 days',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { lateDays: 30 },
  needs: 'first-recorded',
  besides: ['late-facts'],
  observe: lateOnes,
};
