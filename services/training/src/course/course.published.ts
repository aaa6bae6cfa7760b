import { TrainingMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { CourseState } from './course.decider';
import { CourseEvent } from './course.events';

/** Others learn what our courses lead to; who takes a place stays here, and so do the courses of another register. */
export function coursePublished(event: Recorded<CourseEvent>, state: CourseState): readonly TrainingMessage[] {
  switch (event.type) {
    case 'course-offered':
    case 'course-corrected':
    case 'course-places-changed':
      return stated(event.data.courseId, state);
    case 'course-cancelled': {
      const { courseId, cancelledOn } = event.data;
      return state.listedHash === null
        ? [{ type: 'training.course-cancelled.v1', data: { courseId, cancelledOn } }]
        : [];
    }
    case 'course-place-taken':
    case 'course-place-released':
    case 'course-listed':
    case 'course-listing-restated':
      return [];
    default:
      return exhaustive(event);
  }
}

function stated(courseId: string, { facts, office, places, listedHash }: CourseState): readonly TrainingMessage[] {
  if (facts === null || places === null || listedHash !== null) return [];
  const { occupations, skills, certificate, place, startsOn, endsOn } = facts;
  return [
    {
      type: 'training.course-stated.v1',
      data: { courseId, office, place, occupations, skills, certificate, startsOn, endsOn, places },
    },
  ];
}
