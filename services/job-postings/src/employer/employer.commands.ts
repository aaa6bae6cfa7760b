import { CivilDate, Command } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { Contact, EmployerFacts, SuspensionReason, VerificationEvidence } from './employer.events';

export class RegisterEmployer extends Command<{
  readonly employerId: string;
  readonly creditCode: string;
  readonly facts: EmployerFacts;
  readonly contact: Contact | null;
  /** Keyed hashes of the caller's own account when employers register themselves. */
  readonly accounts: readonly string[] | null;
}> {
  readonly type = 'register-employer' as const;
}

export class LinkEmployerAccount extends Command<{ readonly accounts: readonly string[] }> {
  readonly type = 'link-employer-account' as const;
}

export class UnlinkEmployerAccount extends Command {
  readonly type = 'unlink-employer-account' as const;
}

export class CorrectEmployer extends Command<{ readonly facts: EmployerFacts }> {
  readonly type = 'correct-employer' as const;
}

export class ChangeEmployerContact extends Command<{ readonly contact: Contact }> {
  readonly type = 'change-employer-contact' as const;
}

export class VerifyEmployer extends Command<{
  readonly evidence: VerificationEvidence;
  /** Months until the account must be verified again. */
  readonly interval: ResolvedParameter<number>;
}> {
  readonly type = 'verify-employer' as const;
}

export class LapseVerification extends Command {
  readonly type = 'lapse-verification' as const;
}

export class SuspendEmployer extends Command<{ readonly reason: SuspensionReason }> {
  readonly type = 'suspend-employer' as const;
}

export class ReinstateEmployer extends Command {
  readonly type = 'reinstate-employer' as const;
}

/** Sent with the publication of a vacancy, in the same append, so that no vacancy opens beside a suspension. */
export class AdmitPosting extends Command<{ readonly vacancyId: string; readonly expiresOn: CivilDate }> {
  readonly type = 'admit-posting' as const;
}

export const employerCommands = [
  RegisterEmployer,
  LinkEmployerAccount,
  UnlinkEmployerAccount,
  CorrectEmployer,
  ChangeEmployerContact,
  VerifyEmployer,
  LapseVerification,
  SuspendEmployer,
  ReinstateEmployer,
  AdmitPosting,
] as const;
export type EmployerCommand = InstanceType<(typeof employerCommands)[number]>;
