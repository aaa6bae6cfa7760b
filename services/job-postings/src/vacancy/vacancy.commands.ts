import { CivilDate, Command } from '@doorstep/event-sourcing';
import { VacancyContent } from './vacancy-content';
import { ClosingReason, Listing } from './vacancy.events';
import { LegalityTerms } from './vacancy.rules';

export class DraftVacancy extends Command<{
  readonly vacancyId: string;
  readonly employerId: string;
  readonly office: string;
  readonly content: VacancyContent;
}> {
  readonly type = 'draft-vacancy' as const;
}

export class ReviseVacancy extends Command<{ readonly content: VacancyContent }> {
  readonly type = 'revise-vacancy' as const;
}

export class SubmitVacancy extends Command {
  readonly type = 'submit-vacancy' as const;
}

export class CheckVacancy extends Command<{ readonly terms: LegalityTerms }> {
  readonly type = 'check-vacancy' as const;
}

/** Overrules a rule that judged words, until the words change. */
export class WaiveFinding extends Command<{ readonly rule: string }> {
  readonly type = 'waive-finding' as const;
}

/** Refuses for what no rule can see. */
export class RefuseVacancy extends Command<{ readonly ground: RefusalGround }> {
  readonly type = 'refuse-vacancy' as const;
}
export const refusalGrounds = ['false-information', 'unlicensed-activity', 'unlawful-work'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

/** Sent together with the employer's `AdmitPosting`. */
export class PublishVacancy extends Command {
  readonly type = 'publish-vacancy' as const;
}

export class CorrectVacancy extends Command<{ readonly content: VacancyContent; readonly terms: LegalityTerms }> {
  readonly type = 'correct-vacancy' as const;
}

export class ChangeOpenings extends Command<{ readonly openings: number }> {
  readonly type = 'change-openings' as const;
}

export class CloseVacancy extends Command<{ readonly reason: ClosingReason }> {
  readonly type = 'close-vacancy' as const;
}

/** Sent together with the employer's `AdmitPosting`. */
export class ReopenVacancy extends Command<{ readonly expiresOn: CivilDate; readonly terms: LegalityTerms }> {
  readonly type = 'reopen-vacancy' as const;
}

export class FillVacancy extends Command<{ readonly seatsTaken: number }> {
  readonly type = 'fill-vacancy' as const;
}

export class ReleaseSeat extends Command {
  readonly type = 'release-seat' as const;
}

export class ExpireVacancy extends Command {
  readonly type = 'expire-vacancy' as const;
}

/** States a posting of another exchange, for the first time or as its source changed it. */
export class ListVacancy extends Command<{
  readonly vacancyId: string;
  readonly listing: Listing;
  readonly office: string | null;
  readonly content: VacancyContent;
  readonly publishedOn: CivilDate;
  readonly expiresOn: CivilDate;
  readonly terms: LegalityTerms;
}> {
  readonly type = 'list-vacancy' as const;
}

export const vacancyCommands = [
  DraftVacancy,
  ReviseVacancy,
  SubmitVacancy,
  CheckVacancy,
  WaiveFinding,
  RefuseVacancy,
  PublishVacancy,
  CorrectVacancy,
  ChangeOpenings,
  CloseVacancy,
  ReopenVacancy,
  FillVacancy,
  ReleaseSeat,
  ExpireVacancy,
  ListVacancy,
] as const;
export type VacancyCommand = InstanceType<(typeof vacancyCommands)[number]>;
