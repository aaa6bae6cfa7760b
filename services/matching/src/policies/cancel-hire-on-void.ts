import { PlacementsMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { CancelHire } from '../referral/referral.commands';
import { referral } from '../referral/referral.decider';

/** A voided placement means that the hire fell through. A placement that came of a referral has the referral's id. */
export const cancelHireOnVoid: Policy<PlacementsMessage> = {
  name: 'cancel-hire-on-void',
  handles: ['placements.placement-voided.v1'],
  react(message) {
    if (message.type !== 'placements.placement-voided.v1') return [];
    return [{ streamId: streamOf(referral, message.data.placementId), command: new CancelHire({}) }];
  },
};
