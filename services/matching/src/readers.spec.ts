import { accessProperties } from '@doorstep/testing';
import { recommendationReads, referralReads, staffReads } from './readers';

const staff = { counsellor: ['office'], 'centre-manager': ['office'], auditor: ['office', 'stranger'] } as const;

accessProperties({
  name: 'reading in matching',
  grants: { recommendations: recommendationReads, referrals: referralReads, lists: staffReads },
  expected: {
    recommendations: { ...staff, 'job-seeker': ['own'] },
    referrals: { ...staff, 'job-seeker': ['own'], employer: ['own'] },
    lists: staff,
  },
});
