import { CivilDate, Command, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { Evidence, PlacementSpell, ReportedBy, RetentionOutcome } from './placement.events';

export class ReportPlacement extends Command<{
  readonly personId: string;
  readonly spell: PlacementSpell;
  readonly by: ReportedBy;
}> {
  readonly type = 'report-placement' as const;
}

export class VerifyPlacement extends Command<{
  readonly evidence: Evidence;
  readonly retentionDays: ResolvedParameter<readonly number[]>;
}> {
  readonly type = 'verify-placement' as const;
}

/** Puts the checks whose day has come onto the work queue. */
export class RaiseRetentionChecks extends Command {
  readonly type = 'raise-retention-checks' as const;
}

export class RecordRetentionCheck extends Command<{
  readonly day: number;
  readonly checkedOn: CivilDate;
  readonly outcome: RetentionOutcome;
  readonly note: Sealed | null;
}> {
  readonly type = 'record-retention-check' as const;
}

export class EndPlacement extends Command<{ readonly endedOn: CivilDate; readonly reason: string }> {
  readonly type = 'end-placement' as const;
}

/** Restates the whole spell; `keepsVerification` says whether the evidence still stands for it. */
export class CorrectPlacement extends Command<{
  readonly spell: Omit<PlacementSpell, 'factId' | 'referralId' | 'office'>;
  readonly keepsVerification: boolean;
}> {
  readonly type = 'correct-placement' as const;
}

export class VoidPlacement extends Command {
  readonly type = 'void-placement' as const;
}

/** Gives the placement to the one of two split records whose it is. */
export class AssignPlacement extends Command<{
  readonly personId: string;
  readonly among: readonly [survivorId: string, restoredId: string];
}> {
  readonly type = 'assign-placement' as const;
}

export type PlacementCommand =
  | ReportPlacement
  | VerifyPlacement
  | RaiseRetentionChecks
  | RecordRetentionCheck
  | EndPlacement
  | CorrectPlacement
  | AssignPlacement
  | VoidPlacement;

export const placementCommands = [
  ReportPlacement,
  VerifyPlacement,
  RaiseRetentionChecks,
  RecordRetentionCheck,
  EndPlacement,
  CorrectPlacement,
  AssignPlacement,
  VoidPlacement,
];
