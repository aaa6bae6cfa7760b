import { accessProperties } from '@doorstep/testing';
import { registrationAccess } from './registration.access';

const anywhere = ['office', 'stranger'] as const;
const advisers = { counsellor: ['office'], 'centre-manager': ['office'], administrator: anywhere } as const;
const own = { 'job-seeker': ['own'] } as const;
const system = { system: anywhere } as const;

accessProperties({
  name: 'commands about a registration',
  grants: registrationAccess.grants,
  expected: {
    'open-registration': { ...advisers, ...own },
    'confirm-registration': { ...advisers, ...own },
    'close-registration': { ...advisers, ...own },
    'end-registration-by-work': system,
    'end-registration-by-erasure': system,
    'resume-registration': system,
    'lapse-registration': system,
    'correct-registration': advisers,
    'void-registration': advisers,
    'require-not-registered': { 'centre-manager': ['office'], administrator: anywhere },
  },
});
