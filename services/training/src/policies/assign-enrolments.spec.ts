import { givenPolicy } from '@doorstep/testing';
import { AssignEnrolment } from '../enrolment/enrolment.commands';
import { assignEnrolments } from './assign-enrolments';

it('a split gives enrolments to whom they were assigned, and no other facts', () => {
  const split = { survivorId: 'a', restoredId: 'b', effectiveOn: '2026-03-01' };
  givenPolicy(assignEnrolments)
    .message({
      type: 'job-seekers.persons-split.v1',
      data: {
        ...split,
        assignments: [
          { category: 'placement', factId: 'w-1', personId: 'b' },
          { category: 'enrolment', factId: 'n-1', personId: 'b' },
          { category: 'enrolment', factId: 'n-2', personId: 'a' },
        ],
      },
    })
    .thenSends([
      { streamId: 'enrolment-n-1', command: new AssignEnrolment({ personId: 'b', among: ['a', 'b'] }) },
      { streamId: 'enrolment-n-2', command: new AssignEnrolment({ personId: 'a', among: ['a', 'b'] }) },
    ]);
});
