import { Grant } from '@doorstep/event-sourcing';

const staff: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['auditor', 'administrator'], record: 'any' },
];

/** Who may read lists of people and households. */
export const staffReads = staff;

/** Whoever has a record of their own. */
export const ownReads: readonly Grant[] = [{ roles: ['job-seeker'], record: 'own' }];

/** Who may read one person's record. */
export const personReads: readonly Grant[] = [...ownReads, ...staff];

/** Who may find a person by identity number. */
export const lookUpReads: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['administrator'], record: 'any' },
];
