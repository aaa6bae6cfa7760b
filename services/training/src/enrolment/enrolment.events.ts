import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';

export interface SkillCertified {
  readonly skill: string;
  readonly level: 'basic' | 'intermediate' | 'advanced' | 'expert';
}

export interface Award {
  readonly certificateId: string;
  readonly certificate: string;
  readonly skills: readonly SkillCertified[];
  readonly awardedOn: CivilDate;
  /** First day on which it is no longer valid; null for one that does not end, as those from before it was told. */
  readonly validUntil?: CivilDate | null;
}

export type DropOutReason = 'found-work' | 'health' | 'family-care' | 'moved-away' | 'unsuitable' | 'absent' | 'other';

type Of<Type extends string, Data extends object> = {
  readonly type: Type;
  readonly data: Data & { readonly enrolmentId: string; readonly personId: string; readonly courseId: string };
};

export type EnrolmentEvent =
  | Of<'enrolled', { readonly office: string | null; readonly enrolledOn: CivilDate }>
  /** Restates the whole of that day. */
  | Of<'attendance-recorded', { readonly on: CivilDate; readonly attended: boolean; readonly hours: number }>
  | Of<
      'enrolment-completed',
      {
        readonly completedOn: CivilDate;
        /** Share of recorded days attended, in whole percent; null when none was recorded. */
        readonly attendedPercent: number | null;
        readonly minimumAttendance: ResolvedParameter<number>;
      }
    >
  | Of<'enrolment-dropped-out', { readonly endedOn: CivilDate; readonly reason: DropOutReason }>
  /** The person is the one it was given to when two records were split. */
  | Of<'enrolment-assigned', { readonly formerPersonId: string }>
  | Of<'certificate-awarded', Award>;

export const enrolmentEvents: EventCatalogue<EnrolmentEvent> = {
  enrolled: 1,
  'attendance-recorded': 1,
  'enrolment-completed': 1,
  'enrolment-dropped-out': 1,
  'enrolment-assigned': 1,
  'certificate-awarded': 1,
};
