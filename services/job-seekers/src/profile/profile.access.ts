import { CommandAccess } from '@doorstep/event-sourcing';
import { ProfileCommand } from './profile.commands';
import { ProfileState } from './profile.decider';

/** Judged against the person's record, see `guardedBy` in the service's definition. */
export const profileAccess: CommandAccess<ProfileCommand, ProfileState> = {
  grants: {
    'state-profile': [
      { roles: ['job-seeker'], record: 'own' },
      { roles: ['counsellor', 'centre-manager'], record: 'office' },
      { roles: ['administrator'], record: 'any' },
    ],
    'add-certificate': [{ roles: ['system'], record: 'any' }],
    'remove-certificate': [{ roles: ['system'], record: 'any' }],
  },
  scope: () => ({}),
};
