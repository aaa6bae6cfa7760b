import { CommandAccess } from '@doorstep/event-sourcing';
import { SeatsCommand } from './seats.commands';
import { SeatsState } from './seats.decider';

/** Staff, seekers and employers reach seats only as a further step of a command on a referral, which is judged by its own record. */
export const seatsAccess: CommandAccess<SeatsCommand, SeatsState> = {
  grants: {
    'open-seats': [{ roles: ['system'], record: 'any' }],
    'change-openings': [{ roles: ['system'], record: 'any' }],
    'close-seats': [{ roles: ['system'], record: 'any' }],
    'admit-referral': [{ roles: ['counsellor', 'centre-manager', 'job-seeker'], record: 'any' }],
    'take-seat': [
      { roles: ['counsellor', 'centre-manager'], record: 'any' },
      { roles: ['employer'], record: 'own' },
    ],
    'release-seat': [{ roles: ['system'], record: 'any' }],
  },
  scope(_, state) {
    return state.employerId === undefined ? {} : { employerId: state.employerId };
  },
};
