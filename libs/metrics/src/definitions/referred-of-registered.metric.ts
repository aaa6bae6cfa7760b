import { PersonRatio } from '../metric/metric';
import { evidenceOf, shareOfRegistered, stepsSince } from '../metric/registered-cohort';

/** Share of a registration cohort that was referred to a vacancy. */
export const referredOfRegistered: PersonRatio = {
  id: 'referred-of-registered',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Referred, of those who registered', zh: '登记失业人员转介率' },
  meaning: {
    en: 'Of the distinct persons whose registration of unemployment opened in the period, the share who were referred to a vacancy on the day of the opening or later. A stage of the way to lasting work, each counted by itself.',
    zh: '报告期内登记失业的人员（同一人只计一次）中，自登记之日起被转介至招聘岗位的比例。为就业服务各环节之一，各环节分别计算。',
  },
  source: 'Doorstep’s own: stages on the way to work of a cohort of registrations',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: ['hired-of-registered'],
  observe: (life, period) =>
    shareOfRegistered(life, period, (openedOn) => evidenceOf(stepsSince(life, 'referred', openedOn))),
};
