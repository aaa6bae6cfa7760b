import { MatchingMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { ReportPlacement } from '../placement/placement.commands';
import { placement } from '../placement/placement.decider';
import { HoldSubsidisedPost } from '../subsidised-posts/subsidised-posts.commands';
import { subsidisedPosts } from '../subsidised-posts/subsidised-posts.decider';

type Hired = Extract<MatchingMessage, { type: 'matching.person-hired.v1' }>;

/**
 * A hire is a reported start. It is recorded also where the person holds another subsidised post: the claim is then refused, and
 * with it the verification, until one of the two is corrected.
 */
export const reportPlacementOnHire: Policy<Hired> = {
  name: 'report-placement-on-hire',
  handles: ['matching.person-hired.v1'],
  react({ data }) {
    const { referralId, personId, vacancyId, employerId, startsOn, subsidised, place, office } = data;
    const fact = { factId: referralId, from: startsOn, to: null, office };
    const report = new ReportPlacement({
      personId,
      by: 'hire',
      spell: {
        ...fact,
        kind: subsidised ? 'subsidised' : 'market',
        employerId,
        vacancyId,
        referralId,
        endReason: null,
        place,
      },
    });
    const reported = { streamId: streamOf(placement, referralId), command: report };
    if (!subsidised) return [reported];
    const hold = new HoldSubsidisedPost({ personId, post: fact });
    return [reported, { streamId: streamOf(subsidisedPosts, personId), command: hold }];
  },
};
