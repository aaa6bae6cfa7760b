import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { CourseEvent, courseEvents, CourseFacts } from '../course/course.events';
import type { CourseListRow } from './course-list.table';

export const courseList: Projection<CourseEvent, CourseListRow> = {
  name: 'course-list',
  version: 1,
  handles: Object.keys(courseEvents) as CourseEvent['type'][],
  keysOf: (event) => [event.data.courseId],
  fold(row, event, id) {
    if (event.type === 'course-offered' || event.type === 'course-listed') {
      const { providerId, office, facts, places } = event.data;
      const source = event.type === 'course-listed' ? event.data.listing.source : null;
      const standing = source === null ? 'offered' : 'listed';
      const { version } = event;
      return { id, version, providerId, standing, source, office, places, taken: 0, cancelled: false, ...shown(facts) };
    }
    return row && { ...row, ...change(row, event), version: event.version };
  },
};

function change(
  row: CourseListRow,
  event: Exclude<CourseEvent, { type: 'course-offered' | 'course-listed' }>,
): Partial<CourseListRow> {
  switch (event.type) {
    case 'course-corrected':
      return shown(event.data.facts);
    case 'course-listing-restated': {
      const { providerId, office, facts } = event.data;
      return { providerId, office, ...shown(facts) };
    }
    case 'course-places-changed':
      return { places: event.data.places };
    case 'course-cancelled':
      return { cancelled: true };
    case 'course-place-taken':
      return { taken: row.taken + 1 };
    case 'course-place-released':
      return { taken: row.taken - 1 };
    default:
      return exhaustive(event);
  }
}

function shown(facts: CourseFacts) {
  const { title, place, occupations, startsOn, endsOn } = facts;
  return { title, place, occupations, startsOn: startsOn ?? '', endsOn, facts };
}
