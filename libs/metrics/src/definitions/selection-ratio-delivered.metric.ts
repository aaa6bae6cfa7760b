import { PersonMetric } from '../metric/metric';
import { selectionRatio } from '../metric/selection-ratio';
import { deliveredOfRegistered } from './delivered-of-registered.metric';

/** How evenly people of different kinds came to this stage. */
export const selectionRatioDelivered: PersonMetric = selectionRatio(deliveredOfRegistered, {
  id: 'selection-ratio-delivered',
  version: 1,
  name: { en: 'Selection ratio: recommendation delivered', zh: '推荐送达环节公平比' },
  came: { en: 'had a recommendation delivered to them', zh: '获推荐送达' },
});
