import { JobSeekersMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { HouseholdState } from './household.decider';
import { HouseholdEvent } from './household.events';

/** Who lives in a household, as a whole; which office keeps it, and who is whose relative, is told to nobody. */
export function publishedHousehold(
  event: Recorded<HouseholdEvent>,
  { members }: HouseholdState,
): readonly JobSeekersMessage[] {
  switch (event.type) {
    case 'member-joined':
    case 'member-left':
    case 'member-corrected': {
      const told = members.map(({ personId, role, joinedOn: from, leftOn: to }) => ({
        personId,
        isHead: role === 'head',
        from,
        to,
      }));
      return [
        { type: 'job-seekers.household-stated.v1', data: { householdId: event.data.householdId, members: told } },
      ];
    }
    case 'household-formed':
    case 'household-transferred':
      return [];
    default:
      return exhaustive(event);
  }
}
