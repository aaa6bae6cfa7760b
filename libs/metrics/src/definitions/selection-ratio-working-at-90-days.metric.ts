import { PersonMetric } from '../metric/metric';
import { selectionRatio } from '../metric/selection-ratio';
import { workingAt90DaysOfRegistered } from './working-at-90-days-of-registered.metric';

/** How evenly people of different kinds came to this stage. */
export const selectionRatioWorkingAt90Days: PersonMetric = selectionRatio(workingAt90DaysOfRegistered, {
  id: 'selection-ratio-working-at-90-days',
  version: 1,
  name: { en: 'Selection ratio: still working after 90 days', zh: '稳定就业环节公平比' },
  came: { en: 'were found still working after 90 days', zh: '满90天在岗' },
});
