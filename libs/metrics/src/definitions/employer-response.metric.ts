import { addDays } from '@doorstep/event-sourcing';
import { referralsWithWindow } from '../kept/kept-by';
import { ReferralAnswer } from '../metric/life';
import { parameter, PersonMetric } from '../metric/metric';
import { endOfReferral, isAnswer } from '../metric/referral';
import { within } from '../metric/work';

const bySeeker: ReadonlySet<ReferralAnswer['outcome']> = new Set(['refused-by-seeker', 'withdrawn']);

/** Share of referrals that the employer answered, by a hire or a refusal, within fourteen days. */
export const employerResponse: PersonMetric = {
  id: 'employer-response',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'referral',
  name: { en: 'Referrals answered by employers', zh: '用人单位按期答复率' },
  meaning: {
    en: "Of the referrals made in the period, the share that the employer answered within the parameter's days, the last of them included, by hiring the person or by refusing. Employers who fell silent and vacancies that closed without a word to the person are not answers; nor are invitations, of which nothing is published. Referrals whose days have not passed are left out, and those that the person gave up within them before an answer.",
    zh: '报告期内的转介中，用人单位在参数天数内（含最后一日）以录用或拒绝作出答复的比例。用人单位未回音、招聘信息关闭而未告知本人均不算答复；面试邀请未对外发布，也不计。答复期未满的转介，以及期内答复前由求职者本人放弃的转介不计入。',
  },
  source: 'Doorstep’s own: answers to referrals within the parameter’s days',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { answerDays: 14 },
  besides: [],
  kept: referralsWithWindow('answerDays'),
  observe(life, period, parameters) {
    const referrals = life.steps.filter(({ step }) => step === 'referred');
    return referrals.flatMap((referral) => {
      const lastDay = addDays(referral.on, parameter(parameters, 'answerDays'));
      if (!within(referral.on, period) || lastDay >= period.today) return [];
      const ended = endOfReferral(referral, referrals, life);
      const inTime = ended !== undefined && ended.closedOn <= lastDay;
      if (inTime && bySeeker.has(ended.outcome)) return [];
      return [
        {
          amount: { kind: 'ratio', numerator: inTime && isAnswer(ended) ? 1 : 0, denominator: 1 },
          on: referral.on,
          evidence: [referral.evidence, ...(ended === undefined ? [] : [ended.evidence])],
          ...(referral.employerId === undefined ? {} : { employerId: referral.employerId }),
        },
      ];
    });
  },
};
