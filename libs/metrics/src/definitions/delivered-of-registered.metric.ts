import { PersonRatio } from '../metric/metric';
import { evidenceOf, shareOfRegistered, stepsSince } from '../metric/registered-cohort';

/** Share of a registration cohort to whom a recommendation was delivered. */
export const deliveredOfRegistered: PersonRatio = {
  id: 'delivered-of-registered',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Recommendation delivered, of those who registered', zh: '登记失业人员推荐送达率' },
  meaning: {
    en: 'Of the distinct persons whose registration of unemployment opened in the period, the share to whom a recommendation was delivered on the day of the opening or later: read out, printed, sent. Whether it was opened is not known. A stage of the way to lasting work, each counted by itself.',
    zh: '报告期内登记失业的人员（同一人只计一次）中，自登记之日起有岗位推荐送达本人（当面告知、打印、发送）的比例；是否打开阅读未掌握。为就业服务各环节之一，各环节分别计算。',
  },
  source: 'Doorstep’s own: stages on the way to work of a cohort of registrations',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: ['recommended-of-registered'],
  observe: (life, period) =>
    shareOfRegistered(life, period, (openedOn) => evidenceOf(stepsSince(life, 'delivered', openedOn))),
};
