import { roles } from '@doorstep/event-sourcing';

const everywhere = ['office', 'stranger'] as const;
const everybody = Object.fromEntries(roles.map((role) => [role, everywhere]));
const staff = {
  counsellor: ['office'],
  'centre-manager': ['office'],
  'bureau-analyst': ['office'],
  auditor: everywhere,
  administrator: everywhere,
} as const;
const ownerOrStaff = { ...staff, employer: ['own'] } as const;

/** Who is expected to read what. */
export const queryAccess = {
  'GET /api/vacancies': everybody,
  'GET /api/vacancies/:vacancyId': everybody,
  'GET /api/vacancies/:vacancyId/file': ownerOrStaff,
  'GET /api/vacancy-checks': staff,
  'GET /api/employers': staff,
  'GET /api/employers/:employerId': ownerOrStaff,
  'GET /api/employers/:employerId/contact': ownerOrStaff,
  'GET /api/employers/:employerId/vacancies': ownerOrStaff,
} as const;
