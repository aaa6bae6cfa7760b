import { CivilDate, Command } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { DropOutReason, SkillCertified } from './enrolment.events';

/** Sent together with the course's `TakePlace`. */
export class Enrol extends Command<{
  readonly enrolmentId: string;
  readonly personId: string;
  readonly courseId: string;
  readonly office: string | null;
  readonly enrolledOn: CivilDate;
}> {
  readonly type = 'enrol' as const;
}

export class RecordAttendance extends Command<{
  readonly on: CivilDate;
  readonly attended: boolean;
  readonly hours: number;
}> {
  readonly type = 'record-attendance' as const;
}

export class CompleteEnrolment extends Command<{
  readonly completedOn: CivilDate;
  /** Percent of the recorded days that must have been attended. */
  readonly minimumAttendance: ResolvedParameter<number>;
}> {
  readonly type = 'complete-enrolment' as const;
}

/** Sent together with the course's `ReleasePlace`. */
export class DropOut extends Command<{ readonly endedOn: CivilDate; readonly reason: DropOutReason }> {
  readonly type = 'drop-out' as const;
}

export class AwardCertificate extends Command<{
  readonly certificateId: string;
  /** Null when the course leads to none. */
  readonly certificate: string | null;
  readonly skills: readonly SkillCertified[];
  readonly awardedOn: CivilDate;
  readonly validUntil: CivilDate | null;
}> {
  readonly type = 'award-certificate' as const;
}

/** Gives the enrolment to the one of two split records whose it is. */
export class AssignEnrolment extends Command<{
  readonly personId: string;
  readonly among: readonly [survivorId: string, restoredId: string];
}> {
  readonly type = 'assign-enrolment' as const;
}

export const enrolmentCommands = [
  Enrol,
  RecordAttendance,
  CompleteEnrolment,
  DropOut,
  AwardCertificate,
  AssignEnrolment,
] as const;
export type EnrolmentCommand = InstanceType<(typeof enrolmentCommands)[number]>;
