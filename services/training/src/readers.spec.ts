import { roles } from '@doorstep/event-sourcing';
import { accessProperties } from '@doorstep/testing';
import { everybody, personAndCounsellors, staff } from './readers';

const everywhere = ['office', 'stranger'] as const;
const anyone = Object.fromEntries(roles.map((role) => [role, ['own', 'office', 'stranger'] as const]));

accessProperties({
  name: 'questions about training',
  grants: { courses: everybody, enrolments: personAndCounsellors, roster: staff },
  expected: {
    courses: anyone,
    enrolments: {
      'job-seeker': ['own'],
      counsellor: everywhere,
      'centre-manager': everywhere,
      auditor: everywhere,
    },
    roster: {
      counsellor: ['office'],
      'centre-manager': ['office'],
      'bureau-analyst': ['office'],
      auditor: everywhere,
      administrator: everywhere,
    },
  },
});
