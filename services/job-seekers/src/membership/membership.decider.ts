import {
  Decider,
  exhaustive,
  overlaps,
  reject,
  rejectField,
  rejectMissing,
  restate,
  voided,
} from '@doorstep/event-sourcing';
import { MembershipCommand } from './membership.commands';
import { Membership, MembershipEvent, membershipEvents } from './membership.events';

export interface MembershipState {
  readonly memberships: readonly Membership[];
}

export const membership: Decider<MembershipState, MembershipCommand, MembershipEvent> = {
  category: 'membership',
  events: membershipEvents,
  initialState: { memberships: [] },

  evolve({ memberships }, event) {
    switch (event.type) {
      case 'membership-stated':
      case 'membership-corrected':
        return { memberships: restate(memberships, event.data) };
      case 'membership-voided':
        return { memberships: voided(memberships, event.data.factId) };
      default:
        return exhaustive(event);
    }
  },

  decide(command, { memberships }) {
    const known = memberships.find((one) => one.factId === command.data.factId);
    switch (command.type) {
      case 'state-membership':
        if (known !== undefined) return reject('membership-already-stated');
        return refusalOf(command.data, memberships) ?? [{ type: 'membership-stated', data: command.data }];
      case 'correct-membership':
        if (known === undefined) return rejectMissing('membership-unknown');
        return refusalOf(command.data, memberships) ?? [{ type: 'membership-corrected', data: command.data }];
      case 'void-membership':
        if (known === undefined) return rejectMissing('membership-unknown');
        return [{ type: 'membership-voided', data: { factId: known.factId, personId: known.personId } }];
      default:
        return exhaustive(command);
    }
  },
};

function refusalOf(fact: Membership, memberships: readonly Membership[]) {
  if (fact.to !== null && fact.to <= fact.from) return rejectField('to', 'interval-empty');
  const twin = memberships.find((one) => one.factId !== fact.factId && one.group === fact.group && overlaps(one, fact));
  return twin === undefined ? undefined : reject('already-member', { factId: twin.factId });
}
