import { CommandAccess, Grant } from '@doorstep/event-sourcing';
import { PlacementCommand } from './placement.commands';
import { PlacementState } from './placement.state';

const advisers: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const employers: Grant = { roles: ['employer'], record: 'own' };
const administrators: Grant = { roles: ['administrator'], record: 'any' };
const system: Grant = { roles: ['system'], record: 'any' };

export const placementAccess: CommandAccess<PlacementCommand, PlacementState> = {
  grants: {
    'report-placement': [advisers, employers, administrators, system],
    'verify-placement': [advisers],
    'raise-retention-checks': [system],
    'record-retention-check': [advisers],
    'end-placement': [advisers, employers],
    'correct-placement': [advisers],
    'assign-placement': [system],
    'void-placement': [advisers],
  },
  scope(command, { personId, spell }) {
    if (spell !== null) return { personId, office: spell.office, employerId: spell.employerId };
    if (command.type !== 'report-placement') return {};
    const { data } = command;
    return { personId: data.personId, office: data.spell.office, employerId: data.spell.employerId };
  },
};
