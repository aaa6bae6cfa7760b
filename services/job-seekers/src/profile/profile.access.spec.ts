import { accessProperties } from '@doorstep/testing';
import { profileAccess } from './profile.access';

const anywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'commands about a profile',
  grants: profileAccess.grants,
  expected: {
    'state-profile': {
      'job-seeker': ['own'],
      counsellor: ['office'],
      'centre-manager': ['office'],
      administrator: anywhere,
    },
    'add-certificate': { system: anywhere },
    'remove-certificate': { system: anywhere },
  },
});
