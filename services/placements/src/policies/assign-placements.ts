import { JobSeekersMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { AssignPlacement } from '../placement/placement.commands';
import { placement } from '../placement/placement.decider';

type Split = Extract<JobSeekersMessage, { type: 'job-seekers.persons-split.v1' }>;

/** When two records are split, each placement goes to the person it was assigned to; the others stay as they were written. */
export const assignPlacements: Policy<Split> = {
  name: 'assign-placements',
  handles: ['job-seekers.persons-split.v1'],
  react({ data: { survivorId, restoredId, assignments } }) {
    return assignments
      .filter(({ category }) => category === 'placement')
      .map(({ factId, personId }) => ({
        streamId: streamOf(placement, factId),
        command: new AssignPlacement({ personId, among: [survivorId, restoredId] }),
      }));
  },
};
