import {
  CivilDate,
  Decider,
  exhaustive,
  Given,
  reject,
  rejectField,
  Rejection,
  rejectMissing,
  saysTheSame,
} from '@doorstep/event-sourcing';
import { CourseCommand, ListCourse, TakePlace } from './course.commands';
import { CourseEvent, courseEvents, CourseFacts } from './course.events';

export interface CourseState {
  readonly courseId: string | null;
  readonly providerId: string | null;
  readonly office: string | null;
  readonly facts: CourseFacts | null;
  /** Null where a register does not say how many there are. */
  readonly places: number | null;
  /** Person by enrolment. */
  readonly taken: Readonly<Record<string, string>>;
  readonly cancelled: boolean;
  /** Null for our own courses. */
  readonly listedHash: string | null;
}

type Decision = readonly CourseEvent[] | Rejection;

export const course: Decider<CourseState, CourseCommand, CourseEvent> = {
  category: 'course',
  events: courseEvents,
  initialState: {
    courseId: null,
    providerId: null,
    office: null,
    facts: null,
    places: null,
    taken: {},
    cancelled: false,
    listedHash: null,
  },
  evolve,
  decide,
};

function evolve(state: CourseState, event: CourseEvent): CourseState {
  switch (event.type) {
    case 'course-offered': {
      const { courseId, providerId, office, facts, places } = event.data;
      return { ...state, courseId, providerId, office, facts, places };
    }
    case 'course-corrected':
      return { ...state, facts: event.data.facts };
    case 'course-places-changed':
      return { ...state, places: event.data.places };
    case 'course-cancelled':
      return { ...state, cancelled: true };
    case 'course-place-taken':
      return { ...state, taken: { ...state.taken, [event.data.enrolmentId]: event.data.personId } };
    case 'course-place-released': {
      const kept = Object.entries(state.taken).filter(([enrolmentId]) => enrolmentId !== event.data.enrolmentId);
      return { ...state, taken: Object.fromEntries(kept) };
    }
    case 'course-listed': {
      const { courseId, providerId, office, facts, places, listing } = event.data;
      return { ...state, courseId, providerId, office, facts, places, listedHash: listing.contentHash };
    }
    case 'course-listing-restated': {
      const { providerId, office, facts, listing } = event.data;
      return { ...state, providerId, office, facts, listedHash: listing.contentHash };
    }
    default:
      return exhaustive(event);
  }
}

const takenBy = (state: CourseState): readonly string[] => Object.values(state.taken);

function decide(command: CourseCommand, state: CourseState, { today }: Given): Decision {
  if (command.type === 'offer-course') {
    const { providerSuspended, ...offered } = command.data;
    if (state.courseId !== null) return reject('course-already-offered');
    if (providerSuspended) return reject('provider-suspended');
    return misdated(offered.facts) ?? [{ type: 'course-offered', data: { ...offered, offeredOn: today } }];
  }
  if (command.type === 'list-course') return list(command, state);
  if (state.courseId === null) return rejectMissing('course-unknown');
  const { courseId } = state;
  switch (command.type) {
    case 'correct-course': {
      const { facts } = command.data;
      if (state.listedHash !== null) return reject('course-of-another-register');
      if (saysTheSame(state.facts, facts)) return [];
      return misdated(facts) ?? [{ type: 'course-corrected', data: { courseId, facts } }];
    }
    case 'change-places':
      return changePlaces(state, courseId, command.data.places);
    case 'cancel-course':
      return state.cancelled
        ? reject('course-cancelled')
        : [{ type: 'course-cancelled', data: { courseId, cancelledOn: today } }];
    case 'take-place':
      return takePlace(command, state, courseId, today);
    case 'release-place': {
      const { enrolmentId } = command.data;
      const personId = state.taken[enrolmentId];
      return personId === undefined
        ? []
        : [{ type: 'course-place-released', data: { courseId, enrolmentId, personId, releasedOn: today } }];
    }
    default:
      return exhaustive(command);
  }
}

function takePlace({ data }: TakePlace, state: CourseState, courseId: string, today: CivilDate): Decision {
  const { enrolmentId, personId, providerSuspended } = data;
  const endsOn = state.facts?.endsOn ?? null;
  if (state.cancelled) return reject('course-cancelled');
  if (endsOn !== null && endsOn <= today) return reject('course-over', { endsOn });
  if (providerSuspended) return reject('provider-suspended');
  if (takenBy(state).includes(personId)) return reject('already-enrolled');
  if (state.places === null) return reject('course-places-unknown');
  if (takenBy(state).length >= state.places) return reject('course-full', { places: state.places });
  return [{ type: 'course-place-taken', data: { courseId, enrolmentId, personId, takenOn: today } }];
}

function changePlaces(state: CourseState, courseId: string, places: number): Decision {
  const taken = takenBy(state).length;
  if (state.cancelled) return reject('course-cancelled');
  if (places < taken) return reject('places-below-taken', { taken });
  return places === state.places ? [] : [{ type: 'course-places-changed', data: { courseId, places } }];
}

function list({ data }: ListCourse, state: CourseState): Decision {
  if (state.courseId === null) return misdated(data.facts) ?? [{ type: 'course-listed', data }];
  if (state.listedHash === null) return reject('course-not-listed');
  if (state.listedHash === data.listing.contentHash) return [];
  const wrong = misdated(data.facts);
  if (wrong !== undefined) return wrong;
  const { courseId } = state;
  const { places, ...stated } = { ...data, courseId };
  const changed = places === null ? [] : changePlaces({ ...state, cancelled: false }, courseId, places);
  return changed instanceof Rejection ? changed : [{ type: 'course-listing-restated', data: stated }, ...changed];
}

function misdated({ startsOn, endsOn }: CourseFacts): Rejection | undefined {
  if (startsOn === null || endsOn === null || startsOn < endsOn) return undefined;
  return rejectField('endsOn', 'course-ends-before-start');
}
