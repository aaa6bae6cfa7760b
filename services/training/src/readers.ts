import { Grant, roles } from '@doorstep/event-sourcing';

/** Who may read what belongs to an office. */
export const staff: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager', 'bureau-analyst'], record: 'office' },
  { roles: ['auditor', 'administrator'], record: 'any' },
];

/** Who may read a person's enrolments: counsellors of every office, since people attend courses of other offices. */
export const personAndCounsellors: readonly Grant[] = [
  { roles: ['job-seeker'], record: 'own' },
  { roles: ['counsellor', 'centre-manager', 'auditor'], record: 'any' },
];

/** Courses and their providers are for everybody with an account. */
export const everybody: readonly Grant[] = [{ roles: [...roles], record: 'any' }];
