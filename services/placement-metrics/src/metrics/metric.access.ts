import { Grant } from '@doorstep/event-sourcing';

/** Who reads figures with all their cells, down to pseudonymous persons. */
export const readFigures: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager', 'bureau-analyst'], record: 'office' },
  { roles: ['auditor', 'administrator'], record: 'any' },
];
