import { CivilDate, Command } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';

export interface ConfirmationParameters {
  readonly intervalDays: ResolvedParameter<number>;
  readonly graceDays: ResolvedParameter<number>;
}

/** What the person declares at the desk; each is a condition of registered unemployment. */
export interface Declaration {
  readonly withoutWork: boolean;
  readonly ableToWork: boolean;
  readonly seeksWork: boolean;
}

export class OpenRegistration extends Command<{
  readonly personId: string;
  readonly registrationId: string;
  readonly openedOn: CivilDate;
  /** `YYYY-MM` */
  readonly birthMonth: string;
  readonly declaration: Declaration;
  readonly confirmation: ConfirmationParameters;
  readonly minimumAgeYears: ResolvedParameter<number>;
}> {
  readonly type = 'open-registration' as const;
}

export class ConfirmRegistration extends Command<{ readonly confirmation: ConfirmationParameters }> {
  readonly type = 'confirm-registration' as const;
}

export class CloseRegistration extends Command<{ readonly closedOn: CivilDate; readonly reason: string }> {
  readonly type = 'close-registration' as const;
}

/** Verified work from `startedOn` until before `endedOn` ends the spell it began in, also where that was closed later for another reason. */
export class EndRegistrationByWork extends Command<{
  readonly placementId: string;
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate | null;
}> {
  readonly type = 'end-registration-by-work' as const;
}

/** The person's data were erased on a recorded day, whatever this process's clock says: no spell is open from then on. */
export class EndRegistrationByErasure extends Command<{ readonly erasedOn: CivilDate }> {
  readonly type = 'end-registration-by-erasure' as const;
}

/** The work that ended a spell never was: the spell stands again as before, with a new time to confirm where it was open. */
export class ResumeRegistration extends Command<{ readonly placementId: string }> {
  readonly type = 'resume-registration' as const;
}

export class LapseRegistration extends Command<{ readonly registrationId: string }> {
  readonly type = 'lapse-registration' as const;
}

export class CorrectRegistration extends Command<{
  readonly registrationId: string;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly closingReason: string | null;
  readonly confirmation: ConfirmationParameters;
}> {
  readonly type = 'correct-registration' as const;
}

export class VoidRegistration extends Command<{ readonly registrationId: string }> {
  readonly type = 'void-registration' as const;
}

/** Nothing but the condition that no spell is open; sent along with the merge of the record into another. */
export class RequireNotRegistered extends Command<Record<string, never>> {
  readonly type = 'require-not-registered' as const;
}

export type RegistrationCommand =
  | OpenRegistration
  | ConfirmRegistration
  | CloseRegistration
  | EndRegistrationByWork
  | EndRegistrationByErasure
  | ResumeRegistration
  | LapseRegistration
  | CorrectRegistration
  | VoidRegistration
  | RequireNotRegistered;

export const registrationCommands = [
  OpenRegistration,
  ConfirmRegistration,
  CloseRegistration,
  EndRegistrationByWork,
  EndRegistrationByErasure,
  ResumeRegistration,
  LapseRegistration,
  CorrectRegistration,
  VoidRegistration,
  RequireNotRegistered,
] as const;
