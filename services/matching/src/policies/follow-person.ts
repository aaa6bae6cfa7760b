import { JobSeekersMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { MoveContestsOffice, RetireContests } from '../contest/contest.commands';
import { contest } from '../contest/contest.decider';
import { MoveRecommendationsOffice, RetireRecommendations } from '../recommendations/recommendations.commands';
import { recommendations } from '../recommendations/recommendations.decider';

/** A person's recommendations and contests move with the person to another office, and end with the person's erasure. */
export const followPerson: Policy<JobSeekersMessage> = {
  name: 'follow-person',
  handles: ['job-seekers.person-transferred.v1', 'job-seekers.person-erased.v1'],
  react(message) {
    switch (message.type) {
      case 'job-seekers.person-transferred.v1': {
        const { personId, office } = message.data;
        return [
          {
            streamId: streamOf(recommendations, personId),
            command: new MoveRecommendationsOffice({ personId, office }),
          },
          { streamId: streamOf(contest, personId), command: new MoveContestsOffice({ personId, office }) },
        ];
      }
      case 'job-seekers.person-erased.v1': {
        const { personId } = message.data;
        return [
          { streamId: streamOf(recommendations, personId), command: new RetireRecommendations({ personId }) },
          { streamId: streamOf(contest, personId), command: new RetireContests({ personId }) },
        ];
      }
      default:
        return [];
    }
  },
};
