import { CommandAccess, Grant } from '@doorstep/event-sourcing';
import { ContestCommand } from './contest.commands';
import { ContestState } from './contest.decider';

const staff: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
const seeker: Grant = { roles: ['job-seeker'], record: 'own' };
const system: Grant = { roles: ['system'], record: 'any' };

export const contestAccess: CommandAccess<ContestCommand, ContestState> = {
  grants: {
    'raise-contest': [staff, seeker],
    'answer-contest': [staff],
    'withdraw-contest': [seeker],
    'note-contest-overdue': [system],
    'move-contests-office': [system],
    'retire-contests': [system],
  },
  scope(command, { personId, contests }) {
    switch (command.type) {
      case 'raise-contest':
        return { office: command.data.office, personId: command.data.personId };
      case 'move-contests-office':
      case 'retire-contests':
        return { personId: command.data.personId };
      case 'answer-contest':
      case 'withdraw-contest':
      case 'note-contest-overdue': {
        const office = contests[command.data.contestId]?.office;
        return { ...(office === undefined ? {} : { office }), ...(personId === undefined ? {} : { personId }) };
      }
    }
  },
};
