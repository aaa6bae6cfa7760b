import { Grant } from '@doorstep/event-sourcing';

const seeker: Grant = { roles: ['job-seeker'], record: 'own' };
const employer: Grant = { roles: ['employer'], record: 'own' };
const staff: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const auditor: Grant = { roles: ['auditor'], record: 'any' };

/** Who may read a person's recommendations. */
export const recommendationReads: readonly Grant[] = [seeker, staff, auditor];

/** Who may read contests. */
export const contestReads: readonly Grant[] = [seeker, staff, auditor];

/** Who may read referrals. */
export const referralReads: readonly Grant[] = [seeker, employer, staff, auditor];

/** Who may read what lists were drawn from and what came of them; they tell no person's. */
export const shownListReads: readonly Grant[] = [{ roles: ['bureau-analyst'], record: 'office' }, auditor];

/** Who may read lists over many people: candidates, the work queue. */
export const staffReads: readonly Grant[] = [staff, auditor];
