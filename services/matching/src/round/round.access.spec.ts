import { accessProperties } from '@doorstep/testing';
import { roundAccess } from './round.access';

accessProperties({
  name: 'round',
  grants: roundAccess.grants,
  expected: { 'hold-round': { counsellor: ['office'], 'centre-manager': ['office'] } },
});
