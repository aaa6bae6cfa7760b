import { PlacementsMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { HoldSubsidisedPost, ReleaseSubsidisedPost } from '../subsidised-posts/subsidised-posts.commands';
import { subsidisedPosts } from '../subsidised-posts/subsidised-posts.decider';

type Assigned = Extract<PlacementsMessage, { type: 'placements.placement-assigned.v1' }>;

/** The claim on a person's time goes where its placement goes. Where it is refused there, the placement cannot be verified. */
export const moveSubsidisedPost: Policy<Assigned> = {
  name: 'move-subsidised-post',
  handles: ['placements.placement-assigned.v1'],
  react({ data: { placementId: factId, personId, formerPersonId, kind, startedOn: from, endedOn: to, office } }) {
    if (kind !== 'subsidised') return [];
    const release = new ReleaseSubsidisedPost({ personId: formerPersonId, factId });
    const hold = new HoldSubsidisedPost({ personId, post: { factId, from, to, office } });
    return [
      { streamId: streamOf(subsidisedPosts, formerPersonId), command: release },
      { streamId: streamOf(subsidisedPosts, personId), command: hold },
    ];
  },
};
