import { exitsWithQuarter } from '../kept/kept-by';
import { employedAfterExit, unsubsidisedIn } from '../metric/employed';
import { PersonMetric } from '../metric/metric';

/** Share of those who exited from services who had unsubsidised work in the second quarter after the quarter of the exit. */
export const employmentRateQ2: PersonMetric = {
  id: 'employment-rate-q2',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Employment rate, second quarter after exit', zh: '退出服务后第二季度就业率' },
  meaning: {
    en: "Of the persons whose last service before an exit lay in the period, the share with verified unsubsidised work on any day of the second calendar quarter after that of the exit. An exit is known once the parameter's days have passed without a service and none is planned, and dates back to the last service; a later service within those days takes it back. Registrations, delivered recommendations, referrals, hires and training are services; checks are not. Persons who died or were called up up to the fourth quarter after the exit are left out, as are exits whose quarter has not ended. Of several exits the first counts, with the groups of the day on which the services began.",
    zh: '最后一次服务在报告期内的退出者中，退出季度之后第二个自然季度内任意一天有经核实的非补贴性就业者所占比例。连续达到参数天数无服务且无计划中的服务时认定退出，并追溯至最后一次服务之日；其间补录的服务将撤销该退出。登记失业、送达推荐、转介、录用、培训为服务，回访不是。退出后第四季度末前死亡或应征入伍者，以及观察季度未结束者不计入。多次退出以第一次为准，人群分类以服务开始之日为准。',
  },
  source: 'WIOA sec. 116(b)(2)(A)(i)(I); TEGL 10-16',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { exitAfterDays: 90 },
  besides: ['employment-rate-q4', 'employment-rate-q2-subsidised', 'median-earnings-q2'],
  kept: exitsWithQuarter.second,
  observe: (life, period, parameters) => employedAfterExit(life, period, parameters, 2, unsubsidisedIn),
};
