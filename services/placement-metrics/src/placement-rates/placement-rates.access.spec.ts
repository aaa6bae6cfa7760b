import { accessProperties } from '@doorstep/testing';
import { readPlacementRates } from './placement-rates.http';

const everywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'placement metrics',
  grants: { rates: readPlacementRates },
  expected: {
    rates: {
      counsellor: ['office'],
      'centre-manager': ['office'],
      'bureau-analyst': ['office'],
      auditor: everywhere,
      administrator: everywhere,
    },
  },
});
