const everywhere = ['office', 'stranger'] as const;
const staff = {
  counsellor: ['office'],
  'centre-manager': ['office'],
  'bureau-analyst': ['office'],
  auditor: everywhere,
  administrator: everywhere,
} as const;

/** Who is expected to read what. */
export const queryAccess = {
  'GET /api/metrics': 'open',
  'GET /api/metrics/targets': staff,
  'GET /api/metrics/:metric/value': staff,
  'GET /api/metrics/:metric/table': staff,
  'GET /api/metrics/:metric/series': staff,
  'GET /api/metrics/:metric/series/table': staff,
  'GET /api/metrics/:metric/bureaus': staff,
  'GET /api/metrics/:metric/bureaus/table': staff,
  'GET /api/metrics/:metric/progress': staff,
  'GET /api/metrics/:metric/subjects': staff,
  'GET /api/metrics/:metric/comparison': staff,
  'GET /api/bulletins/:month': staff,
  'GET /api/figures': staff,
  'GET /api/figures/:figureId': staff,
  'GET /api/figures/:figureId/diff/:other': staff,
  'GET /api/published-placement-rates': 'open',
} as const;
