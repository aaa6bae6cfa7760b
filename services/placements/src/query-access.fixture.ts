const everywhere = ['office', 'stranger'] as const;
const advisersAndAuditors = { counsellor: ['office'], 'centre-manager': ['office'], auditor: everywhere } as const;
const concerned = {
  ...advisersAndAuditors,
  'job-seeker': ['own'],
  employer: ['own'],
  administrator: everywhere,
} as const;

/** Who is expected to read what. */
export const queryAccess = {
  'GET /api/placements': concerned,
  'GET /api/placements/:placementId': concerned,
  'GET /api/placements/:placementId/evidence': advisersAndAuditors,
  'GET /api/placement-tasks': advisersAndAuditors,
} as const;
