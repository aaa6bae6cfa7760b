import { PlacementsMessage } from '@doorstep/contracts';
import { Policy, Reaction, streamOf } from '@doorstep/event-sourcing';
import { EndRegistrationByWork, ResumeRegistration } from '../registration/registration.commands';
import { registration } from '../registration/registration.decider';

type PlacementKnown = Extract<
  PlacementsMessage,
  { type: `placements.placement-${'verified' | 'corrected' | 'voided' | 'assigned'}.v1` }
>;

/** Verified work ends a registration from its start; when the start is corrected the end moves, when the work is voided or another’s it goes. */
export const endRegistrationOnPlacement: Policy<PlacementKnown> = {
  name: 'end-registration-on-placement',
  handles: [
    'placements.placement-verified.v1',
    'placements.placement-corrected.v1',
    'placements.placement-voided.v1',
    'placements.placement-assigned.v1',
  ],
  react({ type, data }) {
    const { placementId, personId } = data;
    if (type === 'placements.placement-voided.v1') return [resumed(personId, placementId)];
    const { startedOn, endedOn, verifiedOn } = data;
    const command = new EndRegistrationByWork({ placementId, startedOn, endedOn });
    const ended = verifiedOn === null ? [] : [{ streamId: streamOf(registration, personId), command }];
    return type === 'placements.placement-assigned.v1' ? [resumed(data.formerPersonId, placementId), ...ended] : ended;
  },
};

function resumed(personId: string, placementId: string): Reaction {
  return { streamId: streamOf(registration, personId), command: new ResumeRegistration({ placementId }) };
}
