import { PersonMetric } from '../metric/metric';
import { selectionRatio } from '../metric/selection-ratio';
import { referredOfRegistered } from './referred-of-registered.metric';

/** How evenly people of different kinds came to this stage. */
export const selectionRatioReferred: PersonMetric = selectionRatio(referredOfRegistered, {
  id: 'selection-ratio-referred',
  version: 1,
  name: { en: 'Selection ratio: referred', zh: '转介环节公平比' },
  came: { en: 'were referred to a vacancy', zh: '获转介' },
});
