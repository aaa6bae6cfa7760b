import { Command } from '@doorstep/event-sourcing';
import { CourseFacts, CourseListing } from './course.events';

export class OfferCourse extends Command<{
  readonly courseId: string;
  readonly providerId: string;
  readonly providerSuspended: boolean;
  readonly office: string;
  readonly facts: CourseFacts;
  readonly places: number;
}> {
  readonly type = 'offer-course' as const;
}

export class CorrectCourse extends Command<{ readonly facts: CourseFacts }> {
  readonly type = 'correct-course' as const;
}

export class ChangePlaces extends Command<{ readonly places: number }> {
  readonly type = 'change-places' as const;
}

export class CancelCourse extends Command {
  readonly type = 'cancel-course' as const;
}

/** Sent together with the enrolment, in one append. */
export class TakePlace extends Command<{
  readonly enrolmentId: string;
  readonly personId: string;
  readonly providerSuspended: boolean;
}> {
  readonly type = 'take-place' as const;
}

/** Sent together with the drop-out, in one append. */
export class ReleasePlace extends Command<{ readonly enrolmentId: string }> {
  readonly type = 'release-place' as const;
}

/** States a course of another register, for the first time or as the register changed it. */
export class ListCourse extends Command<{
  readonly courseId: string;
  readonly listing: CourseListing;
  readonly providerId: string;
  readonly office: string | null;
  readonly facts: CourseFacts;
  readonly places: number | null;
}> {
  readonly type = 'list-course' as const;
}

export const courseCommands = [
  OfferCourse,
  CorrectCourse,
  ChangePlaces,
  CancelCourse,
  TakePlace,
  ReleasePlace,
  ListCourse,
] as const;
export type CourseCommand = InstanceType<(typeof courseCommands)[number]>;
