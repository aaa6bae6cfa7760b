import { Grant } from '@doorstep/event-sourcing';

const staff: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['auditor', 'administrator'], record: 'any' },
];

/** Who may read lists of people and households. */
export const staffReads = staff;

/** Who may read one person's record. */
export const personReads: readonly Grant[] = [{ roles: ['job-seeker'], record: 'own' }, ...staff];

/** Who may find a person by identity number. */
export const lookUpReads: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['administrator'], record: 'any' },
];
