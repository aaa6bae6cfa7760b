import { PersonMetric } from '../metric/metric';
import { selectionRatio } from '../metric/selection-ratio';
import { hiredOfRegistered } from './hired-of-registered.metric';

/** How evenly people of different kinds came to this stage. */
export const selectionRatioHired: PersonMetric = selectionRatio(hiredOfRegistered, {
  id: 'selection-ratio-hired',
  version: 1,
  name: { en: 'Selection ratio: hired', zh: '录用环节公平比' },
  came: { en: 'were hired', zh: '被录用' },
});
