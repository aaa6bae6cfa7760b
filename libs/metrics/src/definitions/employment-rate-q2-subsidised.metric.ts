import { exitsWithQuarter } from '../kept/kept-by';
import { employedAfterExit, onlySubsidisedIn } from '../metric/employed';
import { PersonMetric } from '../metric/metric';

/** Share of those who exited from services whose only work in the second quarter after that of the exit was paid from subsidies. */
export const employmentRateQ2Subsidised: PersonMetric = {
  id: 'employment-rate-q2-subsidised',
  version: 1,
  subject: 'person',
  measure: 'ratio',
  unit: 'person',
  name: { en: 'Only in subsidised posts, second quarter after exit', zh: '退出服务后第二季度仅在补贴性岗位就业的比例' },
  meaning: {
    en: 'Of the persons the employment rate of the second quarter after exit is about, the share who had verified work in that quarter in public-welfare or other subsidised posts and in nothing else. It and the employment rate have no person in common and together are the share at work.',
    zh: '在退出服务后第二季度就业率的统计对象中，该季度经核实的就业仅为公益性岗位等补贴性岗位者所占比例。与就业率互不重叠，两者之和为全部在业比例。',
  },
  source: 'Beside WIOA’s employment rate: subsidised work, which that does not count',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'closed',
  smallestPublishedCell: 10,
  parameters: { exitAfterDays: 90 },
  besides: ['employment-rate-q2'],
  kept: exitsWithQuarter.second,
  observe: (life, period, parameters) => employedAfterExit(life, period, parameters, 2, onlySubsidisedIn),
};
