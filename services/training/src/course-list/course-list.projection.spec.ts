import { givenProjection } from '@doorstep/testing';
import { CourseEvent } from '../course/course.events';
import { cancelled, courseId, facts, listed, offered, placesChanged, released, taken } from '../course/course.fixture';
import { courseList } from './course-list.projection';

const after = (...events: readonly CourseEvent[]) => givenProjection(courseList).events(events);

describe('course list', () => {
  it('shows a course with its places', () => {
    after(offered, taken(1), taken(2), released(1)).thenRows([
      {
        id: courseId,
        version: 4,
        providerId: 'p-1',
        standing: 'offered',
        source: null,
        office: '620102',
        place: '620102001',
        title: facts.title,
        occupations: ['7411'],
        startsOn: '2026-03-10',
        endsOn: '2026-04-10',
        cancelled: false,
        places: 2,
        taken: 1,
        facts,
      },
    ]);
    after(offered, taken(1), placesChanged(9)).thenRow(courseId, { places: 9, taken: 1 });
  });

  it('follows corrections and a cancellation', () => {
    const corrected: CourseEvent = {
      type: 'course-corrected',
      data: { courseId, facts: { ...facts, title: '高级电工', startsOn: null } },
    };
    after(offered, corrected).thenRow(courseId, { title: '高级电工', startsOn: '' });
    after(offered, cancelled).thenRow(courseId, { cancelled: true });
  });

  it('shows what another register lists and restates', () => {
    after(listed).thenRow(courseId, { standing: 'listed', source: 'a-register', places: null, office: null });
    const restated: CourseEvent = {
      type: 'course-listing-restated',
      data: {
        courseId,
        listing: { source: 'a-register', listedOn: null, contentHash: 'h-2' },
        providerId: 'p-2',
        office: null,
        facts: { ...facts, title: 'Electrician' },
      },
    };
    after(listed, restated).thenRow(courseId, { providerId: 'p-2', title: 'Electrician', standing: 'listed' });
  });
});
