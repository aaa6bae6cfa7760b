import { CivilDate, Command } from '@doorstep/event-sourcing';
import { Member, MemberRole } from './household.events';

export type Joining = Omit<Member, 'leftOn'>;

export class FormHousehold extends Command<{
  readonly householdId: string;
  readonly office: string;
  readonly members: readonly Joining[];
}> {
  readonly type = 'form-household' as const;
}

export class TransferHousehold extends Command<{ readonly office: string; readonly effectiveOn: CivilDate }> {
  readonly type = 'transfer-household' as const;
}

export class AddMember extends Command<Joining> {
  readonly type = 'add-member' as const;
}

export class RemoveMember extends Command<{ readonly personId: string; readonly leftOn: CivilDate }> {
  readonly type = 'remove-member' as const;
}

/** Restates the role and the joining date of somebody who lives in the household. */
export class CorrectMember extends Command<{
  readonly personId: string;
  readonly role: MemberRole;
  readonly joinedOn: CivilDate;
}> {
  readonly type = 'correct-member' as const;
}

export type HouseholdCommand = FormHousehold | TransferHousehold | AddMember | RemoveMember | CorrectMember;

export const householdCommands = [FormHousehold, TransferHousehold, AddMember, RemoveMember, CorrectMember] as const;
