const staff = { counsellor: ['office'], 'centre-manager': ['office'], auditor: ['office', 'stranger'] } as const;
const personOrStaff = { ...staff, 'job-seeker': ['own'] } as const;

/** Who is expected to read what. */
export const queryAccess = {
  'GET /api/people-recommendations': personOrStaff,
  'GET /api/recommendations/:recommendationId': personOrStaff,
  'GET /api/match-traces': personOrStaff,
  'GET /api/people-prospects': personOrStaff,
  'GET /api/matching-rounds': staff,
  'GET /api/matching-rounds/:roundId': staff,
  'GET /api/shown-lists': { 'bureau-analyst': ['office'], auditor: ['office', 'stranger'] },
  'GET /api/contests': personOrStaff,
  'GET /api/contests/:contestId': personOrStaff,
  'GET /api/referrals': { ...personOrStaff, employer: ['own'] },
  'GET /api/referrals/:referralId': { ...personOrStaff, employer: ['own'] },
  'GET /api/vacancy-candidates': staff,
  'GET /api/vacancy-audiences': staff,
  'GET /api/matching-work-queue': staff,
} as const;
