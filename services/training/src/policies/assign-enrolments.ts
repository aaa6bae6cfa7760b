import { JobSeekersMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { AssignEnrolment } from '../enrolment/enrolment.commands';
import { enrolment } from '../enrolment/enrolment.decider';

type Split = Extract<JobSeekersMessage, { type: 'job-seekers.persons-split.v1' }>;

/** When two records are split, each enrolment goes to the person it was assigned to; the others stay as they were written. */
export const assignEnrolments: Policy<Split> = {
  name: 'assign-enrolments',
  handles: ['job-seekers.persons-split.v1'],
  react({ data: { survivorId, restoredId, assignments } }) {
    return assignments
      .filter(({ category }) => category === 'enrolment')
      .map(({ factId, personId }) => ({
        streamId: streamOf(enrolment, factId),
        command: new AssignEnrolment({ personId, among: [survivorId, restoredId] }),
      }));
  },
};
