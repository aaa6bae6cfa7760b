import { roles } from '@doorstep/event-sourcing';
import { accessProperties } from '@doorstep/testing';
import { everybody, ownerOrStaff, staff } from './readers';

const everywhere = ['office', 'stranger'] as const;
const ofOffice = {
  counsellor: ['office'],
  'centre-manager': ['office'],
  'bureau-analyst': ['office'],
  auditor: everywhere,
  administrator: everywhere,
} as const;
const anyone = Object.fromEntries(roles.map((role) => [role, ['own', 'office', 'stranger'] as const]));

accessProperties({
  name: 'questions about postings',
  grants: { board: everybody, file: ownerOrStaff, queue: staff },
  expected: { board: anyone, file: { employer: ['own'], ...ofOffice }, queue: ofOffice },
});
