import { accessProperties } from '@doorstep/testing';
import { readEvidence, readPlacements } from './placement-record/placement-record.http';
import { readWorkQueue } from './work-queue/work-queue.http';

const advisers = { counsellor: ['office'], 'centre-manager': ['office'] } as const;
const everywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'reading placements',
  grants: { placements: readPlacements, evidence: readEvidence, tasks: readWorkQueue },
  expected: {
    placements: {
      ...advisers,
      'job-seeker': ['own'],
      employer: ['own'],
      auditor: everywhere,
      administrator: everywhere,
    },
    evidence: { ...advisers, auditor: everywhere },
    tasks: { ...advisers, auditor: everywhere },
  },
});
