import { CommandAccess, Grant } from '@doorstep/event-sourcing';
import { RegistrationCommand } from './registration.commands';
import { RegistrationState } from './registration.state';

const administrators: Grant = { roles: ['administrator'], record: 'any' };
const system: Grant = { roles: ['system'], record: 'any' };
const own: Grant = { roles: ['job-seeker'], record: 'own' };
const advisers: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const heads: Grant = { roles: ['centre-manager'], record: 'office' };

/** Judged against the person's record, see `guardedBy` in the service's definition. */
export const registrationAccess: CommandAccess<RegistrationCommand, RegistrationState> = {
  grants: {
    'open-registration': [own, advisers, administrators],
    'confirm-registration': [own, advisers, administrators],
    'close-registration': [own, advisers, administrators],
    'end-registration-by-work': [system],
    'end-registration-by-erasure': [system],
    'resume-registration': [system],
    'lapse-registration': [system],
    'correct-registration': [advisers, administrators],
    'void-registration': [advisers, administrators],
    'require-not-registered': [heads, administrators],
  },
  scope: () => ({}),
};
