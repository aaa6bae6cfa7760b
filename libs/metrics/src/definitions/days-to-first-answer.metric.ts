import { daysBetween } from '@doorstep/event-sourcing';
import { PersonMetric } from '../metric/metric';
import { endOfReferral, isAnswer } from '../metric/referral';
import { within } from '../metric/work';

/** Days from a referral to the employer's answer, by Kaplan–Meier: those never answered stay in. */
export const daysToFirstAnswer: PersonMetric = {
  id: 'days-to-first-answer',
  version: 1,
  subject: 'person',
  measure: 'survival',
  unit: 'referral',
  name: { en: 'Days to the employer’s answer', zh: '用人单位答复时长' },
  meaning: {
    en: 'Days from a referral made in the period to the first answer of the employer, a hire or a refusal, by Kaplan–Meier. A referral that the person gave up, that ended with its vacancy, or on which the employer fell silent, counts as unanswered up to that day, one still open up to the as-of day. Invitations are not published and are no answers here. Median, and the share answered within 6 and 12 months with 95 % bands.',
    zh: '报告期内的转介，自转介至用人单位首次答复（录用或拒绝）的天数（Kaplan–Meier 估计）。求职者本人放弃、随招聘信息关闭而终止或用人单位未回音的转介，计为至当日尚未答复；仍在进行的计至截止查询日。面试邀请未对外发布，不视为答复。列示中位数以及6个月、12个月内答复的比例及95%置信区间。',
  },
  source: 'Kaplan and Meier, Journal of the American Statistical Association 53 (1958)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: ['employer-response'],
  observe(life, period) {
    const referrals = life.steps.filter(({ step }) => step === 'referred');
    return referrals
      .filter(({ on }) => within(on, period) && on <= period.today)
      .map((referral) => {
        const end = endOfReferral(referral, referrals, life);
        const ended = end !== undefined && end.closedOn <= period.today ? end : undefined;
        return {
          amount: {
            kind: 'duration',
            days: daysBetween(referral.on, ended?.closedOn ?? period.today),
            happened: ended !== undefined && isAnswer(ended),
          },
          on: referral.on,
          evidence: [referral.evidence, ...(ended === undefined ? [] : [ended.evidence])],
          ...(referral.employerId === undefined ? {} : { employerId: referral.employerId }),
        };
      });
  },
};
