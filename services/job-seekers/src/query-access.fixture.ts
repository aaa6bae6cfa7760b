const everywhere = ['office', 'stranger'] as const;
const staff = {
  counsellor: ['office'],
  'centre-manager': ['office'],
  auditor: everywhere,
  administrator: everywhere,
} as const;
const personOrStaff = { ...staff, 'job-seeker': ['own'] } as const;

/** Who is expected to read what. */
export const queryAccess = {
  'GET /api/people': staff,
  'GET /api/people/own': { 'job-seeker': ['own'] },
  'GET /api/people/:personId': personOrStaff,
  'GET /api/people/:personId/registrations': personOrStaff,
  'GET /api/people/:personId/memberships': personOrStaff,
  'GET /api/people/:personId/profile': personOrStaff,
  'GET /api/people/:personId/export': personOrStaff,
  'GET /api/people/:personId/household': personOrStaff,
  'GET /api/households/:householdId': staff,
  'GET /api/confirmations-due': staff,
  'POST /api/people/lookups': { counsellor: ['office'], 'centre-manager': ['office'], administrator: everywhere },
} as const;
