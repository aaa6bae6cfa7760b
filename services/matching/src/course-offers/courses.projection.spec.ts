import { CourseFacts } from '@doorstep/contracts';
import { givenProjection } from '@doorstep/testing';
import { courseOffers } from './courses.projection';

const stated = (courseId: string, more: Partial<CourseFacts> = {}): CourseFacts => ({
  courseId,
  office: '620102',
  place: '620102001',
  occupations: ['5120'],
  skills: [{ skill: 'food-safety', level: 'basic' }],
  certificate: 'food-handler',
  startsOn: '2026-04-01',
  endsOn: '2026-05-01',
  places: 20,
  ...more,
});
const { place, skills, certificate, startsOn, endsOn, places } = stated('c1');

it('keeps what courses lead to, until they are cancelled', () => {
  givenProjection(courseOffers)
    .events([
      { type: 'training.course-stated.v1', data: stated('c1', { certificate: null }) },
      { type: 'training.course-stated.v1', data: stated('c2') },
      { type: 'training.course-stated.v1', data: stated('c1') },
      { type: 'training.course-cancelled.v1', data: { courseId: 'c2', cancelledOn: '2026-03-03' } },
    ])
    .thenRows([{ id: 'c1', place, skills, certificate, startsOn, endsOn, places }]);
});
