import { Command, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { ContestAnswerReason, ContestOutcome, ContestReason, ContestSubject } from './contest.terms';

export class RaiseContest extends Command<{
  readonly personId: string;
  readonly office: string;
  readonly subject: ContestSubject;
  readonly decidedBy: string | null;
  readonly reason: ContestReason;
  readonly words: Sealed | null;
  readonly answerDays: ResolvedParameter<number>;
}> {
  readonly type = 'raise-contest' as const;
}

export class AnswerContest extends Command<{
  readonly contestId: string;
  readonly outcome: ContestOutcome;
  readonly reasons: readonly ContestAnswerReason[];
  readonly note: Sealed | null;
  readonly nextRunId: string | null;
}> {
  readonly type = 'answer-contest' as const;
}

export class WithdrawContest extends Command<{ readonly contestId: string }> {
  readonly type = 'withdraw-contest' as const;
}

/** The last day for the answer has passed. */
export class NoteContestOverdue extends Command<{ readonly contestId: string }> {
  readonly type = 'note-contest-overdue' as const;
}

/** Another office became responsible for the person. */
export class MoveContestsOffice extends Command<{ readonly personId: string; readonly office: string }> {
  readonly type = 'move-contests-office' as const;
}

/** The person was erased. */
export class RetireContests extends Command<{ readonly personId: string }> {
  readonly type = 'retire-contests' as const;
}

export type ContestCommand =
  RaiseContest | AnswerContest | WithdrawContest | NoteContestOverdue | MoveContestsOffice | RetireContests;

export const contestCommands = [
  RaiseContest,
  AnswerContest,
  WithdrawContest,
  NoteContestOverdue,
  MoveContestsOffice,
  RetireContests,
];
