import { Rejection, replay } from '@doorstep/event-sourcing';
import { accessProperties, given, recorded, usualGiven } from '@doorstep/testing';
import fc from 'fast-check';
import { courseAccess } from './course.access';
import {
  CancelCourse,
  ChangePlaces,
  CorrectCourse,
  ListCourse,
  OfferCourse,
  ReleasePlace,
  TakePlace,
} from './course.commands';
import { course } from './course.decider';
import { cancelled, courseId, facts, listed, offered, placesChanged, released, taken } from './course.fixture';
import { CourseEvent } from './course.events';
import { coursePublished } from './course.published';

const take = (number: number, person = number, providerSuspended = false) =>
  new TakePlace({ enrolmentId: `n-${number}`, personId: `person-${person}`, providerSuspended });

describe('course', () => {
  const offer = new OfferCourse({
    courseId,
    providerId: 'p-1',
    providerSuspended: false,
    office: '620102',
    facts,
    places: 2,
  });

  it('is offered by a provider that is not suspended', () => {
    given(course).when(offer).then([offered]);
    given(course, [offered]).when(offer).thenRejected('course-already-offered');
    given(course)
      .when(new OfferCourse({ ...offer.data, providerSuspended: true }))
      .thenRejected('provider-suspended');
    given(course)
      .when(new OfferCourse({ ...offer.data, facts: { ...facts, endsOn: '2026-03-10' } }))
      .thenRejected('course-ends-before-start');
  });

  it('is corrected as a whole', () => {
    const later = { ...facts, startsOn: '2026-03-17' };
    given(course, [offered])
      .when(new CorrectCourse({ facts: later }))
      .then([{ type: 'course-corrected', data: { courseId, facts: later } }]);
    const { title, ...rest } = facts;
    given(course, [offered])
      .when(new CorrectCourse({ facts: { ...rest, title } }))
      .thenNothing();
    given(course, [offered])
      .when(new CorrectCourse({ facts: { ...facts, startsOn: '2026-05-01' } }))
      .thenRejected('course-ends-before-start');
    given(course, [listed])
      .when(new CorrectCourse({ facts: later }))
      .thenRejected('course-of-another-register');
  });

  it('gives its places, each person one, and no more than there are', () => {
    given(course, [offered])
      .when(take(1))
      .then([taken(1)]);
    given(course, [offered, taken(1)])
      .when(take(2))
      .then([taken(2)]);
    given(course, [offered, taken(1), taken(2)])
      .when(take(3))
      .thenRejected('course-full');
    given(course, [offered, taken(1), taken(2), released(1)])
      .when(take(3))
      .then([taken(3)]);
    given(course, [offered, taken(1)])
      .when(take(9, 1))
      .thenRejected('already-enrolled');
    given(course, [offered, cancelled]).when(take(1)).thenRejected('course-cancelled');
    given(course, [offered]).when(take(1), { today: '2026-04-10' }).thenRejected('course-over');
    given(course, [listed]).when(take(1)).thenRejected('course-places-unknown');
    given(course, [offered])
      .when(take(1, 1, true))
      .thenRejected('provider-suspended');
    given(course).when(take(1)).thenRejected('course-unknown');
  });

  it('releases a place once', () => {
    const release = new ReleasePlace({ enrolmentId: 'n-1' });
    given(course, [offered, taken(1)])
      .when(release)
      .then([released(1)]);
    given(course, [offered, taken(1), released(1)])
      .when(release)
      .thenNothing();
  });

  it('changes its places, never below those taken', () => {
    const run = given(course, [offered, taken(1), taken(2)]);
    run.when(new ChangePlaces({ places: 1 })).thenRejected('places-below-taken');
    run.when(new ChangePlaces({ places: 2 })).thenNothing();
    run.when(new ChangePlaces({ places: 3 })).then([placesChanged(3)]);
    given(course, [offered, cancelled])
      .when(new ChangePlaces({ places: 3 }))
      .thenRejected('course-cancelled');
  });

  it('is cancelled once', () => {
    given(course, [offered]).when(new CancelCourse({})).then([cancelled]);
    given(course, [offered, cancelled]).when(new CancelCourse({})).thenRejected('course-cancelled');
  });

  it('is never over-filled, whatever happens in whatever order', () => {
    const step = fc.oneof(
      fc.integer({ min: 1, max: 8 }).map((number) => take(number)),
      fc.integer({ min: 1, max: 8 }).map((number) => new ReleasePlace({ enrolmentId: `n-${number}` })),
      fc.integer({ min: 1, max: 6 }).map((places) => new ChangePlaces({ places })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = replay(course, [offered]);
        for (const command of steps) {
          const decision = course.decide(command, state, usualGiven);
          state = decision instanceof Rejection ? state : replay(course, decision, state);
          const persons = Object.values(state.taken);
          if (persons.length > (state.places ?? 0) || new Set(persons).size < persons.length) return false;
        }
        return true;
      }),
    );
  });
});

describe('course of another register', () => {
  const stated = {
    listing: { source: 'a-register', listedOn: null, contentHash: 'h-1' },
    providerId: 'p-1',
    office: null,
    facts,
  };
  const list = (more: Partial<ListCourse['data']> = {}) =>
    new ListCourse({ courseId, ...stated, places: null, ...more });
  const changed = { listing: { source: 'a-register', listedOn: null, contentHash: 'h-2' } };
  const restated = { ...stated, ...changed, courseId };

  it('is listed, unchanged by the same statement, restated by another', () => {
    given(course).when(list()).then([listed]);
    given(course, [listed]).when(list()).thenNothing();
    given(course, [listed])
      .when(list({ ...changed, courseId: 'another' }))
      .then([{ type: 'course-listing-restated', data: restated }]);
    given(course, [listed])
      .when(list({ ...changed, places: 20 }))
      .then([{ type: 'course-listing-restated', data: restated }, placesChanged(20)]);
    given(course, [offered]).when(list()).thenRejected('course-not-listed');
    const reversed = { ...changed, facts: { ...facts, endsOn: '2026-03-10' } };
    given(course).when(list(reversed)).thenRejected('course-ends-before-start');
    given(course, [listed]).when(list(reversed)).thenRejected('course-ends-before-start');
  });

  it('is refused places below those taken', () => {
    given(course, [listed, placesChanged(2), taken(1), taken(2)])
      .when(list({ ...changed, places: 1 }))
      .thenRejected('places-below-taken');
  });
});

const office = { counsellor: ['office'], 'centre-manager': ['office'] } as const;
const everywhere = ['office', 'stranger'] as const;
const enrolling = { 'job-seeker': ['own', 'stranger'], counsellor: everywhere, 'centre-manager': everywhere } as const;

accessProperties({
  name: 'courses',
  grants: courseAccess.grants,
  expected: {
    'offer-course': office,
    'correct-course': office,
    'change-places': office,
    'cancel-course': office,
    'take-place': enrolling,
    'release-place': enrolling,
    'list-course': { administrator: everywhere },
  },
});

describe('scope of a course', () => {
  it('is the office it states, or nobody', () => {
    const offer = new OfferCourse({ ...(offered.data as OfferCourse['data']), providerSuspended: false });
    expect(courseAccess.scope(offer, course.initialState)).toEqual({ office: '620102' });
    expect(courseAccess.scope(new CancelCourse({}), replay(course, [offered]))).toEqual({ office: '620102' });
    expect(courseAccess.scope(new CancelCourse({}), replay(course, [listed]))).toEqual({});
  });
});

describe('what others learn of a course', () => {
  const told = (...events: readonly CourseEvent[]) =>
    coursePublished(recorded(events.at(-1) as CourseEvent), replay(course, events));
  const { occupations, skills, certificate, startsOn, endsOn, place } = facts;
  const stated = (places: number) => ({
    type: 'training.course-stated.v1',
    data: { courseId, office: '620102', place, occupations, skills, certificate, startsOn, endsOn, places },
  });

  it('is what it leads to, whenever that changes, and that it is cancelled', () => {
    expect(told(offered)).toEqual([stated(2)]);
    expect(told(offered, placesChanged(5))).toEqual([stated(5)]);
    expect(
      told(offered, { type: 'course-corrected', data: { courseId, facts: { ...facts, certificate: null } } }),
    ).toEqual([{ ...stated(2), data: { ...stated(2).data, certificate: null } }]);
    expect(told(offered, cancelled)).toEqual([
      { type: 'training.course-cancelled.v1', data: { courseId, cancelledOn: '2026-03-02' } },
    ]);
  });

  it('is neither who takes part nor what another register lists', () => {
    for (const event of [taken(1), released(1)]) expect(told(offered, taken(1), event)).toEqual([]);
    expect(told(listed)).toEqual([]);
    expect(told(listed, placesChanged(3))).toEqual([]);
    expect(told(listed, cancelled)).toEqual([]);
  });
});
