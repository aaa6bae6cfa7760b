import { accessProperties } from '@doorstep/testing';
import { membershipAccess } from './membership.access';

const anywhere = ['office', 'stranger'] as const;
const staff = {
  counsellor: ['office'],
  'centre-manager': ['office'],
  administrator: anywhere,
} as const;

accessProperties({
  name: 'commands about group memberships',
  grants: membershipAccess.grants,
  expected: { 'state-membership': staff, 'correct-membership': staff, 'void-membership': staff },
});
