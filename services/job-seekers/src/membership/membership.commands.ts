import { Command } from '@doorstep/event-sourcing';
import { Membership } from './membership.events';

export class StateMembership extends Command<Membership> {
  readonly type = 'state-membership' as const;
}

/** Restates the whole fact. */
export class CorrectMembership extends Command<Membership> {
  readonly type = 'correct-membership' as const;
}

export class VoidMembership extends Command<{ readonly factId: string }> {
  readonly type = 'void-membership' as const;
}

export type MembershipCommand = StateMembership | CorrectMembership | VoidMembership;

export const membershipCommands = [StateMembership, CorrectMembership, VoidMembership] as const;
