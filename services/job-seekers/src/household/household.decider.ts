import { CivilDate, Decider, exhaustive, Given, reject, Rejection, rejectMissing } from '@doorstep/event-sourcing';
import { FormHousehold, HouseholdCommand, Joining } from './household.commands';
import { HouseholdEvent, householdEvents, Member } from './household.events';

export interface HouseholdState {
  /** Undefined until formed. */
  readonly householdId?: string;
  readonly office?: string;
  readonly formedOn?: CivilDate;
  /** Present and former members; a person who came back is there twice. */
  readonly members: readonly Member[];
}

export const household: Decider<HouseholdState, HouseholdCommand, HouseholdEvent> = {
  category: 'household',
  events: householdEvents,
  initialState: { members: [] },

  evolve(state, event) {
    switch (event.type) {
      case 'household-formed':
        return { ...event.data, members: [] };
      case 'household-transferred':
        return { ...state, office: event.data.office };
      case 'member-joined':
        return { ...state, members: [...state.members, memberOf(event.data)] };
      case 'member-left':
        return withPresent(state, event.data.personId, { leftOn: event.data.leftOn });
      case 'member-corrected':
        return withPresent(state, event.data.personId, memberOf(event.data));
      default:
        return exhaustive(event);
    }
  },

  decide(command, state, given) {
    if (command.type === 'form-household') return form(command, state, given);
    const { householdId, office } = state;
    if (householdId === undefined || office === undefined) return rejectMissing('household-unknown');
    switch (command.type) {
      case 'transfer-household':
        if (command.data.office === office) return reject('already-responsible');
        if (command.data.effectiveOn > given.today) return reject('effective-in-future');
        return [{ type: 'household-transferred', data: { householdId, from: office, ...command.data } }];
      case 'add-member':
        return join(householdId, command.data, state, given);
      case 'remove-member': {
        const { personId, leftOn } = command.data;
        const member = presentMember(state, personId);
        if (member === undefined) return reject('not-a-member');
        if (leftOn < member.joinedOn) return reject('leaves-before-joining', { joinedOn: member.joinedOn });
        if (leftOn > given.today) return reject('effective-in-future');
        return [{ type: 'member-left', data: { householdId, personId, leftOn } }];
      }
      case 'correct-member': {
        const { personId, role, joinedOn } = command.data;
        if (presentMember(state, personId) === undefined) return reject('not-a-member');
        if (joinedOn > given.today) return reject('effective-in-future');
        if (role === 'head' && headOf(state, personId)) return reject('household-has-head');
        if (wasPresent(state, personId, joinedOn)) return reject('joins-before-leaving');
        return [{ type: 'member-corrected', data: { householdId, personId, role, joinedOn, leftOn: null } }];
      }
      default:
        return exhaustive(command);
    }
  },
};

function form(command: FormHousehold, state: HouseholdState, given: Given): readonly HouseholdEvent[] | Rejection {
  const { householdId, office, members } = command.data;
  if (state.householdId !== undefined) return reject('household-already-formed');
  const events: HouseholdEvent[] = [{ type: 'household-formed', data: { householdId, office, formedOn: given.today } }];
  let reached: HouseholdState = { members: [] };
  for (const joining of members) {
    const joined = join(householdId, joining, reached, given);
    if (joined instanceof Rejection) return joined;
    events.push(...joined);
    reached = joined.reduce(household.evolve, reached);
  }
  return events;
}

function join(householdId: string, joining: Joining, state: HouseholdState, given: Given) {
  const { personId, role, joinedOn } = joining;
  if (presentMember(state, personId) !== undefined) return reject('already-in-household');
  if (joinedOn > given.today) return reject('effective-in-future');
  if (role === 'head' && headOf(state, personId)) return reject('household-has-head');
  if (wasPresent(state, personId, joinedOn)) return reject('joins-before-leaving');
  const joined: HouseholdEvent = {
    type: 'member-joined',
    data: { householdId, personId, role, joinedOn, leftOn: null },
  };
  return [joined];
}

const memberOf = ({ personId, role, joinedOn, leftOn }: Member): Member => ({ personId, role, joinedOn, leftOn });

const presentMember = (state: HouseholdState, personId: string): Member | undefined =>
  state.members.find((member) => member.personId === personId && member.leftOn === null);

const headOf = (state: HouseholdState, besides: string): boolean =>
  state.members.some(({ role, leftOn, personId }) => role === 'head' && leftOn === null && personId !== besides);

const wasPresent = (state: HouseholdState, personId: string, on: CivilDate): boolean =>
  state.members.some((member) => member.personId === personId && member.leftOn !== null && on < member.leftOn);

function withPresent(state: HouseholdState, personId: string, change: Partial<Member>): HouseholdState {
  const present = presentMember(state, personId);
  return {
    ...state,
    members: state.members.map((member) => (member === present ? { ...member, ...change } : member)),
  };
}
