import { CommandAccess } from '@doorstep/event-sourcing';
import { RoundCommand } from './round.commands';
import { RoundState } from './round.decider';

export const roundAccess: CommandAccess<RoundCommand, RoundState> = {
  grants: { 'hold-round': [{ roles: ['counsellor', 'centre-manager'], record: 'office' }] },
  scope: ({ data }) => ({ office: data.office }),
};
