import { parameter, PersonRatio } from '../metric/metric';
import { evidenceOf, shareOfRegistered, stepsSince } from '../metric/registered-cohort';

/** Share of a registration cohort to whom the guaranteed number of vacancies was recommended. */
export const recommendedOfRegistered: PersonRatio = {
  id: 'recommended-of-registered',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Recommended, of those who registered', zh: '登记失业人员足额推荐率' },
  meaning: {
    en: "Of the distinct persons whose registration of unemployment opened in the period, the share to whom at least the parameter's number of different vacancies was recommended on the day of the opening or later, up to the as-of day. A stage of the way to lasting work, each counted by itself.",
    zh: '报告期内登记失业的人员（同一人只计一次）中，自登记之日起至截止日获推荐的不同招聘岗位达到参数个数的比例。为就业服务各环节之一，各环节分别计算。',
  },
  source: 'Doorstep’s own: the guaranteed number of recommendations for a cohort of registrations',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { guaranteed: 3 },
  besides: ['referred-of-registered'],
  observe: (life, period, parameters) =>
    shareOfRegistered(life, period, (openedOn) => {
      const steps = stepsSince(life, 'recommended', openedOn);
      const vacancies = new Set(steps.map(({ vacancyId }) => vacancyId)).size;
      return vacancies >= parameter(parameters, 'guaranteed') ? evidenceOf(steps) : [];
    }),
};
