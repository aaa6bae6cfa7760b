import { CommandAccess, Grant } from '@doorstep/event-sourcing';
import { ReferralCommand } from './referral.commands';
import { ReferralState } from './referral.decider';

const staff: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const seeker: Grant = { roles: ['job-seeker'], record: 'own' };
const employer: Grant = { roles: ['employer'], record: 'own' };
const system: Grant = { roles: ['system'], record: 'any' };

export const referralAccess: CommandAccess<ReferralCommand, ReferralState> = {
  grants: {
    'make-referral': [staff, seeker],
    'note-referral-seen': [staff, employer],
    'arrange-interview': [staff, employer],
    'make-offer': [staff, employer],
    'accept-offer': [staff, seeker],
    'refuse-referral': [staff, seeker, employer],
    'withdraw-referral': [staff, seeker],
    'note-employer-silent': [system],
    'lapse-referral': [system],
    'hire-person': [staff, employer],
    'cancel-hire': [system],
  },
  scope(command, { made }) {
    if (command.type === 'make-referral') return { office: command.data.office, personId: command.data.personId };
    if (made === undefined) return {};
    return { office: made.office, personId: made.personId, employerId: made.vacancy.employerId };
  },
};
