import { accessProperties } from '@doorstep/testing';
import { timelineAccess } from './timeline.access';

const everywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'timelines',
  grants: timelineAccess.grants,
  expected: {
    'place-span': { administrator: everywhere, system: everywhere },
    'clear-span': { administrator: everywhere },
  },
});
