import { CommandAccess, Grant } from '@doorstep/event-sourcing';
import { HouseholdCommand } from './household.commands';
import { HouseholdState } from './household.decider';

const staff: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['administrator'], record: 'any' },
];

export const householdAccess: CommandAccess<HouseholdCommand, HouseholdState> = {
  grants: {
    'form-household': staff,
    'transfer-household': staff,
    'add-member': staff,
    'remove-member': staff,
    'correct-member': staff,
  },
  scope(command, state) {
    if (state.office !== undefined) return { office: state.office };
    return command.type === 'form-household' ? { office: command.data.office } : {};
  },
};
