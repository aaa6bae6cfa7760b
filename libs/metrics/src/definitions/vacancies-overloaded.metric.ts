import { parameter, VacancyMetric } from '../metric/metric';
import { recommendedIn } from '../metric/recommended';

/** Share of open vacancies that were recommended to more persons than their openings can bear. */
export const vacanciesOverloaded: VacancyMetric = {
  id: 'vacancies-overloaded',
  version: 1,
  subject: 'vacancy',
  measure: 'ratio',
  unit: 'vacancy',
  name: { en: 'Vacancies recommended to too many', zh: '推荐过载岗位比例' },
  meaning: {
    en: "Of the vacancies that were open on any day of the period, the share recommended in it to more than the parameter's number of distinct persons for each opening.",
    zh: '报告期内任意一日在招的招聘岗位中，期内获推荐的不同人数超过“参数×名额数”的岗位所占比例。',
  },
  source: 'Doorstep’s own: congestion of recommendations',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: { perOpening: 20 },
  needs: 'recommendations',
  besides: ['recommendation-concentration'],
  observe(life, period, parameters) {
    const found = recommendedIn(life, period);
    if (found === undefined) return [];
    const isOverloaded = found.persons > parameter(parameters, 'perOpening') * found.openings;
    const { on, evidence } = found;
    const amount = { kind: 'ratio' as const, numerator: isOverloaded ? 1 : 0, denominator: 1 };
    return [{ amount, on, evidence, employerId: life.vacancy.employerId }];
  },
};
