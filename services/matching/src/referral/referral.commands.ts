import { CivilDate, Command, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { ReferredVacancy } from './referral.events';

/** `unmet`: ids of the hard constraints that person and vacancy do not meet today. */
export class MakeReferral extends Command<{
  readonly referralId: string;
  readonly personId: string;
  readonly office: string;
  readonly vacancy: ReferredVacancy;
  readonly recommendationId: string | null;
  readonly unmet: readonly string[];
  readonly employerSilence: ResolvedParameter<number>;
  readonly parameters: readonly ResolvedParameter[];
}> {
  readonly type = 'make-referral' as const;
}

export class NoteReferralSeen extends Command {
  readonly type = 'note-referral-seen' as const;
}

export class ArrangeInterview extends Command<{ readonly interviewOn: CivilDate; readonly note: Sealed | null }> {
  readonly type = 'arrange-interview' as const;
}

export class MakeOffer extends Command<{ readonly startsOn: CivilDate; readonly note: Sealed | null }> {
  readonly type = 'make-offer' as const;
}

export class AcceptOffer extends Command {
  readonly type = 'accept-offer' as const;
}

export class RefuseReferral extends Command<{
  readonly by: 'seeker' | 'employer';
  readonly reasonCode: string;
  readonly note: Sealed | null;
}> {
  readonly type = 'refuse-referral' as const;
}

export class WithdrawReferral extends Command<{ readonly reasonCode: string }> {
  readonly type = 'withdraw-referral' as const;
}

/** The deadline for the employer's reply has passed. */
export class NoteEmployerSilent extends Command {
  readonly type = 'note-employer-silent' as const;
}

/** The vacancy closed. */
export class LapseReferral extends Command<{ readonly reasonCode: string }> {
  readonly type = 'lapse-referral' as const;
}

export class HirePerson extends Command<{ readonly startsOn: CivilDate }> {
  readonly type = 'hire-person' as const;
}

/** The start of work was voided: there was no hire after all. */
export class CancelHire extends Command {
  readonly type = 'cancel-hire' as const;
}

export type ReferralCommand =
  | MakeReferral
  | NoteReferralSeen
  | ArrangeInterview
  | MakeOffer
  | AcceptOffer
  | RefuseReferral
  | WithdrawReferral
  | NoteEmployerSilent
  | LapseReferral
  | HirePerson
  | CancelHire;

export const referralCommands = [
  MakeReferral,
  NoteReferralSeen,
  ArrangeInterview,
  MakeOffer,
  AcceptOffer,
  RefuseReferral,
  WithdrawReferral,
  NoteEmployerSilent,
  LapseReferral,
  HirePerson,
  CancelHire,
];
