import { accessProperties } from '@doorstep/testing';
import { entryAccess } from './entry.access';

const everywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'reference entries',
  grants: entryAccess.grants,
  expected: {
    'state-entry': { administrator: everywhere },
    'load-entry': { administrator: everywhere, system: everywhere },
    'correct-entry': { administrator: everywhere },
    'end-entry': { administrator: everywhere },
    'withdraw-entry': { administrator: everywhere },
  },
});
