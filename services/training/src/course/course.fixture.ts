import { CourseEvent, CourseFacts } from './course.events';

/** A course of two places and what happens to it, for specs. */
export const courseId = 'c-1';
export const facts: CourseFacts = {
  title: '电工上岗培训',
  description: '理论与实操',
  prerequisites: null,
  occupations: ['7411'],
  skills: [{ skill: 'electrical-wiring', level: 'basic' }],
  field: null,
  certificate: '电工操作证',
  leadsTo: 'certificate',
  startsOn: '2026-03-10',
  endsOn: '2026-04-10',
  place: '620102001',
  locality: null,
  contactHours: 120,
  durationDays: 31,
  delivery: 'in-person',
  tuition: { minor: 0, currency: 'CNY' },
  materials: null,
};
export const offered: CourseEvent = {
  type: 'course-offered',
  data: { courseId, providerId: 'p-1', office: '620102', facts, places: 2, offeredOn: '2026-03-02' },
};
export const listed: CourseEvent = {
  type: 'course-listed',
  data: {
    courseId,
    listing: { source: 'a-register', listedOn: null, contentHash: 'h-1' },
    providerId: 'p-1',
    office: null,
    facts,
    places: null,
  },
};
export const taken = (number: number): CourseEvent => ({
  type: 'course-place-taken',
  data: { courseId, enrolmentId: `n-${number}`, personId: `person-${number}`, takenOn: '2026-03-02' },
});
export const released = (number: number): CourseEvent => ({
  type: 'course-place-released',
  data: { courseId, enrolmentId: `n-${number}`, personId: `person-${number}`, releasedOn: '2026-03-02' },
});
export const cancelled: CourseEvent = { type: 'course-cancelled', data: { courseId, cancelledOn: '2026-03-02' } };
export const placesChanged = (places: number): CourseEvent => ({
  type: 'course-places-changed',
  data: { courseId, places },
});
