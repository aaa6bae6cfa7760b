import { PlacementsMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { EndRegistrationByWork } from '../registration/registration.commands';
import { registration } from '../registration/registration.decider';

type PlacementVerified = Extract<PlacementsMessage, { type: 'placements.placement-verified.v1' }>;

export const endRegistrationOnPlacement: Policy<PlacementVerified> = {
  name: 'end-registration-on-placement',
  handles: ['placements.placement-verified.v1'],
  react({ data: { personId, placementId, startedOn, endedOn } }) {
    const command = new EndRegistrationByWork({ placementId, startedOn, endedOn });
    return [{ streamId: streamOf(registration, personId), command }];
  },
};
