import { lateOnes } from '../metric/dated-facts';
import { PersonMetric } from '../metric/metric';

/** Share of the facts of the period that were recorded more than a week after their day. */
export const lateFacts: PersonMetric = {
  id: 'late-facts',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'fact',
  name: { en: 'Facts recorded more than a week late', zh: '迟报一周以上的记录比例' },
  meaning: {
    en: "Of the facts whose day lies in the period – registrations opened, placements started, training begun, certificates awarded – the share first recorded more than the parameter's days after it. A later correction of a fact does not make it late. Facts whose days have not passed are left out, so that none is counted as in time before it could be late; facts that were never told are not known.",
    zh: '发生日在报告期内的记录（失业登记、就业开始、参加培训、取得证书）中，首次录入晚于发生日超过参数天数的比例。对记录的后续更正不视为迟报。参数天数尚未届满的记录不计入；从未上报的事实无从得知。',
  },
  source: 'Doorstep’s own: data health, facts recorded later than 7 days',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { lateDays: 7 },
  needs: 'first-recorded',
  besides: ['very-late-facts'],
  observe: lateOnes,
};
