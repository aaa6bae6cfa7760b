import { CivilDate, Command, Sealed } from '@doorstep/event-sourcing';
import { FactAssignment, Identity, PersonDetails, RetentionHold, SubjectProof } from './person.events';

/** An account of the identity provider: its subject, and the keyed hashes it is known by. */
interface Account {
  readonly subject: Sealed;
  readonly accounts: readonly string[];
}

export class RegisterPerson extends Command<
  PersonDetails & {
    readonly personId: string;
    readonly office: string;
    readonly imported: boolean;
    /** The caller's own account when people register themselves. */
    readonly account: Account | null;
  }
> {
  readonly type = 'register-person' as const;
}

export class CorrectPerson extends Command<{
  readonly residence?: string;
  readonly born?: Pick<PersonDetails, 'sex' | 'birthMonth'>;
  readonly identity?: Partial<Identity>;
}> {
  readonly type = 'correct-person' as const;
}

export class TransferPerson extends Command<{ readonly office: string; readonly effectiveOn: CivilDate }> {
  readonly type = 'transfer-person' as const;
}

/** Links this record to the survivor; goes together with `receive-merge` on the survivor. */
export class MergePerson extends Command<{ readonly survivorId: string; readonly effectiveOn: CivilDate }> {
  readonly type = 'merge-person' as const;
}

export class ReceiveMerge extends Command<{ readonly absorbedId: string; readonly effectiveOn: CivilDate }> {
  readonly type = 'receive-merge' as const;
}

/** Gives an absorbed record back; goes together with `receive-split` on the survivor. */
export class SplitPerson extends Command<{
  /** As the sender knows it; null where the sender knows of no merge. */
  readonly survivorId: string | null;
  readonly effectiveOn: CivilDate;
  readonly assignments: readonly FactAssignment[];
}> {
  readonly type = 'split-person' as const;
}

export class ReceiveSplit extends Command<{ readonly restoredId: string; readonly effectiveOn: CivilDate }> {
  readonly type = 'receive-split' as const;
}

export class LinkSubject extends Command<
  Account & {
    readonly proof: Exclude<SubjectProof, 'self-registration'>;
  }
> {
  readonly type = 'link-subject' as const;
}

export class UnlinkSubject extends Command<Record<string, never>> {
  readonly type = 'unlink-subject' as const;
}

export class HoldRecord extends Command<RetentionHold> {
  readonly type = 'hold-record' as const;
}

export class ReleaseHold extends Command<{ readonly holdId: string }> {
  readonly type = 'release-hold' as const;
}

/** `inLedger`: it was decided and carried out once, and only a restored backup does not know it. */
export class ErasePerson extends Command<{ readonly inLedger?: true }> {
  readonly type = 'erase-person' as const;
}

/** Nothing but the condition that the record may still be worked on; sent along with commands of the person's other streams. */
export class RequireActivePerson extends Command<Record<string, never>> {
  readonly type = 'require-active-person' as const;
}

export type PersonCommand =
  | RegisterPerson
  | CorrectPerson
  | TransferPerson
  | MergePerson
  | ReceiveMerge
  | SplitPerson
  | ReceiveSplit
  | LinkSubject
  | UnlinkSubject
  | HoldRecord
  | ReleaseHold
  | ErasePerson
  | RequireActivePerson;

export const personCommands = [
  RegisterPerson,
  CorrectPerson,
  TransferPerson,
  MergePerson,
  ReceiveMerge,
  SplitPerson,
  ReceiveSplit,
  LinkSubject,
  UnlinkSubject,
  HoldRecord,
  ReleaseHold,
  ErasePerson,
  RequireActivePerson,
] as const;
