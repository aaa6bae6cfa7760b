import { CommandAccess, Grant, RecordScope } from '@doorstep/event-sourcing';
import { CourseCommand } from './course.commands';
import { CourseState } from './course.decider';

const office: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const importers: Grant = { roles: ['administrator'], record: 'any' };
/** Whose enrolment it is, the enrolment's own access judges; a place is only ever taken or released together with it. */
const enrolling: Grant = { roles: ['job-seeker', 'counsellor', 'centre-manager'], record: 'any' };

function scope(command: CourseCommand, state: CourseState): RecordScope {
  const { office: responsible } = command.type === 'offer-course' && state.courseId === null ? command.data : state;
  return responsible === null ? {} : { office: responsible };
}

export const courseAccess: CommandAccess<CourseCommand, CourseState> = {
  grants: {
    'offer-course': [office],
    'correct-course': [office],
    'change-places': [office],
    'cancel-course': [office],
    'take-place': [enrolling],
    'release-place': [enrolling],
    'list-course': [importers],
  },
  scope,
};
