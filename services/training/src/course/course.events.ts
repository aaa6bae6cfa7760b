import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';

export interface SkillTaught {
  readonly skill: string;
  readonly level: 'basic' | 'intermediate' | 'advanced' | 'expert';
}

export interface CourseFacts {
  readonly title: string;
  readonly description: string | null;
  /** What a learner must bring along, in words. */
  readonly prerequisites: string | null;
  /** Occupations it prepares for; ISCO-08 unless prefixed by their classification. */
  readonly occupations: readonly string[];
  readonly skills: readonly SkillTaught[];
  /** Field of study, prefixed by its classification. */
  readonly field: string | null;
  /** The certificate of those who complete it; null when there is none. */
  readonly certificate: string | null;
  /** What it leads to, as a code: `certificate`, `licence`, an education level, … */
  readonly leadsTo: string | null;
  /** First day; null for a course that can begin at any time. */
  readonly startsOn: CivilDate | null;
  /** First day after its end; null where open. */
  readonly endsOn: CivilDate | null;
  /** Division code of where it is held, where known. */
  readonly place: string | null;
  /** Where it is held in words, outside our divisions. */
  readonly locality: string | null;
  readonly contactHours: number | null;
  readonly durationDays: number | null;
  readonly delivery: 'in-person' | 'hybrid' | 'distance' | null;
  /** What the learner pays; null where not stated. */
  readonly tuition: Price | null;
  readonly materials: Price | null;
}

/** In minor units of its currency. */
export interface Price {
  readonly minor: number;
  readonly currency: string;
}

/** Another register's course: which one, and a hash of what it said. */
export interface CourseListing {
  readonly source: string;
  /** When the register listed it, where it says so. */
  readonly listedOn: CivilDate | null;
  readonly contentHash: string;
}

type Of<Type extends string, Data extends object> = {
  readonly type: Type;
  readonly data: Data & { readonly courseId: string };
};

interface Stated {
  readonly providerId: string;
  readonly office: string | null;
  readonly facts: CourseFacts;
}

export type CourseEvent =
  | Of<'course-offered', Stated & { readonly places: number; readonly offeredOn: CivilDate }>
  | Of<'course-corrected', { readonly facts: CourseFacts }>
  | Of<'course-places-changed', { readonly places: number }>
  | Of<'course-cancelled', { readonly cancelledOn: CivilDate }>
  | Of<'course-place-taken', { readonly enrolmentId: string; readonly personId: string; readonly takenOn: CivilDate }>
  | Of<
      'course-place-released',
      { readonly enrolmentId: string; readonly personId: string; readonly releasedOn: CivilDate }
    >
  | Of<'course-listed', Stated & { readonly listing: CourseListing; readonly places: number | null }>
  | Of<'course-listing-restated', Stated & { readonly listing: CourseListing }>;

export const courseEvents: EventCatalogue<CourseEvent> = {
  'course-offered': 1,
  'course-corrected': 1,
  'course-places-changed': 1,
  'course-cancelled': 1,
  'course-place-taken': 1,
  'course-place-released': 1,
  'course-listed': 1,
  'course-listing-restated': 1,
};
