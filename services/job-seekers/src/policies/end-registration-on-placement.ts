import { PlacementsMessage } from '@doorstep/contracts';
import { Policy, streamOf } from '@doorstep/event-sourcing';
import { EndRegistrationByWork, ResumeRegistration } from '../registration/registration.commands';
import { registration } from '../registration/registration.decider';

type PlacementKnown = Extract<
  PlacementsMessage,
  {
    type: 'placements.placement-verified.v1' | 'placements.placement-corrected.v1' | 'placements.placement-voided.v1';
  }
>;

/** Verified work ends a registration from its start; when the start is corrected the end moves, when the work is voided it goes. */
export const endRegistrationOnPlacement: Policy<PlacementKnown> = {
  name: 'end-registration-on-placement',
  handles: ['placements.placement-verified.v1', 'placements.placement-corrected.v1', 'placements.placement-voided.v1'],
  react({ type, data }) {
    const { placementId, personId } = data;
    const streamId = streamOf(registration, personId);
    if (type === 'placements.placement-voided.v1')
      return [{ streamId, command: new ResumeRegistration({ placementId }) }];
    const { startedOn, endedOn, verifiedOn } = data;
    if (verifiedOn === null) return [];
    return [{ streamId, command: new EndRegistrationByWork({ placementId, startedOn, endedOn }) }];
  },
};
