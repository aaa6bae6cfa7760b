import { Projection } from '@doorstep/event-sourcing';
import { HouseholdEvent, Member } from './household.events';
import { HouseholdRow } from './household.table';

/** Households with everybody who lives or lived in them, and when. */
export const households: Projection<HouseholdEvent, HouseholdRow> = {
  name: 'households',
  version: 1,
  handles: ['household-formed', 'household-transferred', 'member-joined', 'member-left', 'member-corrected'],
  keysOf: (event) => [event.data.householdId],

  fold(row, event, id) {
    if (event.type === 'household-formed') {
      const { office, formedOn } = event.data;
      return { id, version: event.version, office, formedOn, members: [] };
    }
    if (row === undefined) return undefined;
    const { version } = event;
    switch (event.type) {
      case 'household-transferred':
        return { ...row, version, office: event.data.office };
      case 'member-joined':
        return { ...row, version, members: [...row.members, memberOf(event.data)] };
      case 'member-left':
        return { ...row, version, members: changed(row.members, event.data.personId, { leftOn: event.data.leftOn }) };
      case 'member-corrected':
        return { ...row, version, members: changed(row.members, event.data.personId, memberOf(event.data)) };
      default:
        return row;
    }
  },
};

const memberOf = ({ personId, role, joinedOn, leftOn }: Member): Member => ({ personId, role, joinedOn, leftOn });

const changed = (members: readonly Member[], personId: string, change: Partial<Member>): readonly Member[] =>
  members.map((member) => (member.personId === personId && member.leftOn === null ? { ...member, ...change } : member));
