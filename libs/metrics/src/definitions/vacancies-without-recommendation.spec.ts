import { asked, recommendedTo, vacancyLife } from '../metric/sample-life.fixture';
import { vacanciesWithoutRecommendation } from './vacancies-without-recommendation.metric';

describe('vacancies recommended to nobody', () => {
  it('are those open in the period and recommended in it to no one', () => {
    const lives = [
      vacancyLife('v1', { recommended: [recommendedTo('a', '2026-03-10')] }),
      vacancyLife('v2', { recommended: [recommendedTo('a', '2026-04-10')] }),
      vacancyLife('v3'),
      vacancyLife('over', { vacancy: { publishedOn: '2026-01-01', expiresOn: '2026-02-01' } }),
    ];
    expect(asked(vacanciesWithoutRecommendation, lives).total.value).toMatchObject({ numerator: 2, denominator: 3 });
  });
});
