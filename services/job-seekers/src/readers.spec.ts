import { accessProperties } from '@doorstep/testing';
import { personReads, staffReads } from './readers';

const anywhere = ['office', 'stranger'] as const;
const staff = {
  counsellor: ['office'],
  'centre-manager': ['office'],
  auditor: anywhere,
  administrator: anywhere,
} as const;

accessProperties({
  name: 'queries about people',
  grants: { list: staffReads, 'one-person': personReads },
  expected: { list: staff, 'one-person': { ...staff, 'job-seeker': ['own'] } },
});
