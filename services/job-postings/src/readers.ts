import { Grant, roles } from '@doorstep/event-sourcing';

/** Who may read employers and unpublished vacancies. */
export const staff: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager', 'bureau-analyst'], record: 'office' },
  { roles: ['auditor', 'administrator'], record: 'any' },
];

/** Who may read one employer's record. */
export const ownerOrStaff: readonly Grant[] = [{ roles: ['employer'], record: 'own' }, ...staff];

/** What is published is for everybody with an account. */
export const everybody: readonly Grant[] = [{ roles: [...roles], record: 'any' }];
