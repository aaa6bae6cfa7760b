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
const personAndCounsellors = {
  'job-seeker': ['own'],
  counsellor: everywhere,
  'centre-manager': everywhere,
  auditor: everywhere,
} as const;

/** Who is expected to read what. */
export const queryAccess = {
  'GET /api/courses': everybody,
  'GET /api/courses/:courseId': everybody,
  'GET /api/courses/:courseId/roster': staff,
  'GET /api/enrolments': personAndCounsellors,
  'GET /api/enrolments/:enrolmentId': personAndCounsellors,
  'GET /api/training-providers': everybody,
  'GET /api/training-providers/:providerId': everybody,
  'GET /api/training-providers/:providerId/contact': staff,
} as const;
