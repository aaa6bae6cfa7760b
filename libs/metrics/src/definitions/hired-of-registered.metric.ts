import { PersonRatio } from '../metric/metric';
import { evidenceOf, shareOfRegistered, stepsSince } from '../metric/registered-cohort';

/** Share of a registration cohort that was hired through a referral. */
export const hiredOfRegistered: PersonRatio = {
  id: 'hired-of-registered',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Hired, of those who registered', zh: '登记失业人员录用率' },
  meaning: {
    en: 'Of the distinct persons whose registration of unemployment opened in the period, the share who were hired through a referral, for work that begins on the day of the opening or later. A hire counts from when it is recorded, though the first day of work may be still to come. A stage of the way to lasting work, each counted by itself.',
    zh: '报告期内登记失业的人员（同一人只计一次）中，经转介被录用且自登记之日起上岗的比例。录用自记录时起计入，上岗日可在其后。为就业服务各环节之一，各环节分别计算。',
  },
  source: 'Doorstep’s own: stages on the way to work of a cohort of registrations',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  besides: ['verified-of-registered'],
  observe: (life, period) =>
    shareOfRegistered(life, period, (openedOn) => evidenceOf(stepsSince(life, 'hired', openedOn))),
};
