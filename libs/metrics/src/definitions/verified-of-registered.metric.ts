import { PersonRatio } from '../metric/metric';
import { evidenceOf, shareOfRegistered, workSince } from '../metric/registered-cohort';
import { anyWork } from '../metric/starts';

/** Share of a registration cohort with verified work of any kind. */
export const verifiedOfRegistered: PersonRatio = {
  id: 'verified-of-registered',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Verified in work, of those who registered', zh: '登记失业人员就业核实率' },
  meaning: {
    en: 'Of the distinct persons whose registration of unemployment opened in the period, the share with a verified spell of work of any kind – market, subsidised, flexible, their own business – that began as for the placement rate. A stage of the way to lasting work, each counted by itself: somebody verified without a referral is verified.',
    zh: '报告期内登记失业的人员（同一人只计一次）中，有经核实的任一类就业（市场化、补贴性、灵活就业、自主创业）的比例，起算口径同市场化就业率。为就业服务各环节之一，各环节分别计算：未经转介而经核实就业者亦计入。',
  },
  source: 'Doorstep’s own: stages on the way to work of a cohort of registrations',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { spellGapDays: 30, windowDays: 0 },
  besides: ['placement-rate-of-registered', 'working-at-90-days-of-registered'],
  observe: (life, period, parameters) =>
    shareOfRegistered(life, period, (openedOn) => evidenceOf(workSince(life, openedOn, period, parameters, anyWork))),
};
