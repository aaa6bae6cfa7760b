import { CommandAccess } from '@doorstep/event-sourcing';
import { RecommendationsCommand } from './recommendations.commands';
import { RecommendationsState } from './recommendations.decider';

export const recommendationsAccess: CommandAccess<RecommendationsCommand, RecommendationsState> = {
  grants: {
    'make-recommendations': [
      { roles: ['counsellor', 'centre-manager'], record: 'office' },
      { roles: ['job-seeker'], record: 'own' },
    ],
    'deliver-recommendation': [
      { roles: ['counsellor', 'centre-manager'], record: 'office' },
      { roles: ['job-seeker'], record: 'own' },
    ],
    'decline-recommendation': [
      { roles: ['counsellor', 'centre-manager'], record: 'office' },
      { roles: ['job-seeker'], record: 'own' },
    ],
    'move-recommendations-office': [{ roles: ['system'], record: 'any' }],
    'retire-recommendations': [{ roles: ['system'], record: 'any' }],
  },
  scope(command, state) {
    switch (command.type) {
      case 'make-recommendations':
        return { office: command.data.office, personId: command.data.personId };
      case 'move-recommendations-office':
      case 'retire-recommendations':
        return { personId: command.data.personId };
      case 'deliver-recommendation':
      case 'decline-recommendation':
        return {
          ...(state.office === undefined ? {} : { office: state.office }),
          ...(state.personId === undefined ? {} : { personId: state.personId }),
        };
    }
  },
};
