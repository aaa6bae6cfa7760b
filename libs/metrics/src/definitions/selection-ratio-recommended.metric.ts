import { PersonMetric } from '../metric/metric';
import { selectionRatio } from '../metric/selection-ratio';
import { recommendedOfRegistered } from './recommended-of-registered.metric';

/** How evenly people of different kinds came to this stage. */
export const selectionRatioRecommended: PersonMetric = selectionRatio(recommendedOfRegistered, {
  id: 'selection-ratio-recommended',
  version: 1,
  name: { en: 'Selection ratio: recommended', zh: '推荐环节公平比' },
  came: { en: 'had the guaranteed number of vacancies recommended to them', zh: '获足额岗位推荐' },
});
