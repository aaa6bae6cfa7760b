import { VacancyMetric } from '../metric/metric';
import { recommendedIn } from '../metric/recommended';

/** Share of open vacancies that were recommended to nobody. */
export const vacanciesWithoutRecommendation: VacancyMetric = {
  id: 'vacancies-without-recommendation',
  version: 1,
  subject: 'vacancy',
  measure: 'ratio',
  unit: 'vacancy',
  name: { en: 'Vacancies recommended to nobody', zh: '未获推荐岗位比例' },
  meaning: {
    en: 'Of the vacancies that were open on any day of the period, the share recommended to nobody in it.',
    zh: '报告期内任意一日在招的招聘岗位中，期内未向任何人推荐的岗位所占比例。',
  },
  source: 'Doorstep’s own: congestion of recommendations',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  needs: 'recommendations',
  besides: ['recommendation-concentration'],
  observe(life, period) {
    const found = recommendedIn(life, period);
    if (found === undefined) return [];
    const { on, evidence, persons } = found;
    const amount = { kind: 'ratio' as const, numerator: persons === 0 ? 1 : 0, denominator: 1 };
    return [{ amount, on, evidence, employerId: life.vacancy.employerId }];
  },
};
