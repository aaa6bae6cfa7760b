import { VacancyMetric } from '../metric/metric';
import { recommendedIn } from '../metric/recommended';

/** How unevenly recommendations spread over openings: the Gini coefficient of persons per opening. */
export const recommendationConcentration: VacancyMetric = {
  id: 'recommendation-concentration',
  version: 1,
  subject: 'vacancy',
  measure: 'gini',
  unit: 'opening',
  name: { en: 'Concentration of recommendations', zh: '岗位推荐集中度' },
  meaning: {
    en: 'The Gini coefficient of recommendations over the openings of vacancies that were open on any day of the period: of each opening, the distinct persons to whom its vacancy was recommended in the period, divided by its openings. 0 where all openings were recommended equally often, near 1 where one has everything; openings recommended to nobody are among them. No value where nothing was recommended.',
    zh: '报告期内任意一日在招的招聘岗位名额中，推荐人数分布的基尼系数：每个名额按该岗位期内获推荐的不同人数除以名额数计。各名额相同则为0，集中于一个名额则接近1；无人获推荐的名额计入。期内无推荐时无值。',
  },
  source: 'Doorstep’s own: congestion of recommendations; Gini, Variabilità e mutabilità (1912)',
  additivity: { overPeriods: false, overRegions: false },
  windows: 'running',
  smallestPublishedCell: 10,
  parameters: {},
  needs: 'recommendations',
  besides: ['vacancies-overloaded', 'vacancies-without-recommendation', 'guarantee-coverage'],
  observe(life, period) {
    const found = recommendedIn(life, period);
    if (found === undefined) return [];
    const { on, openings, persons, evidence } = found;
    const amount = { kind: 'quantity' as const, value: persons / openings };
    return Array.from({ length: openings }, () => ({ amount, on, evidence, employerId: life.vacancy.employerId }));
  },
};
