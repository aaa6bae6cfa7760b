import { PersonMetric } from '../metric/metric';
import { selectionRatio } from '../metric/selection-ratio';
import { verifiedOfRegistered } from './verified-of-registered.metric';

/** How evenly people of different kinds came to this stage. */
export const selectionRatioVerified: PersonMetric = selectionRatio(verifiedOfRegistered, {
  id: 'selection-ratio-verified',
  version: 1,
  name: { en: 'Selection ratio: verified in work', zh: '就业核实环节公平比' },
  came: { en: 'have verified work', zh: '就业经核实' },
});
