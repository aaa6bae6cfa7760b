import { accessProperties } from '@doorstep/testing';
import { lookUpReads, personReads, staffReads } from './readers';

const anywhere = ['office', 'stranger'] as const;
const staff = {
  counsellor: ['office'],
  'centre-manager': ['office'],
  auditor: anywhere,
  administrator: anywhere,
} as const;

accessProperties({
  name: 'queries about people',
  grants: { list: staffReads, 'one-person': personReads, 'look-up': lookUpReads },
  expected: { list: staff, 'one-person': { ...staff, 'job-seeker': ['own'] }, 'look-up': { ...staff, auditor: [] } },
});
