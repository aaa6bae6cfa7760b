import { CommandAccess, Grant } from '@doorstep/event-sourcing';
import { MembershipCommand } from './membership.commands';
import { MembershipState } from './membership.decider';

const staff: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['administrator'], record: 'any' },
];

/** Judged against the person's record, see `guardedBy` in the service's definition. */
export const membershipAccess: CommandAccess<MembershipCommand, MembershipState> = {
  grants: { 'state-membership': staff, 'correct-membership': staff, 'void-membership': staff },
  scope: () => ({}),
};
