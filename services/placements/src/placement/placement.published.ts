import { PlacementFacts, PlacementsMessage } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { PlacementEvent } from './placement.events';
import { PlacementState } from './placement.state';

export function publishedPlacement(
  event: Recorded<PlacementEvent>,
  state: PlacementState,
): readonly PlacementsMessage[] {
  switch (event.type) {
    case 'placement-reported':
      return whole('placements.placement-reported.v1', state);
    case 'placement-verified':
      return whole('placements.placement-verified.v1', state);
    case 'placement-ended':
      return whole('placements.placement-ended.v1', state);
    case 'placement-corrected':
      return whole('placements.placement-corrected.v1', state);
    case 'placement-assigned': {
      const { formerPersonId } = event.data;
      return factsOf(state).map((facts) => ({
        type: 'placements.placement-assigned.v1',
        data: { ...facts, formerPersonId },
      }));
    }
    case 'placement-voided': {
      const { placementId, personId } = event.data;
      return [{ type: 'placements.placement-voided.v1', data: { placementId, personId } }];
    }
    case 'retention-checked': {
      const { placementId, personId, day, checkedOn, outcome } = event.data;
      return [{ type: 'placements.retention-checked.v1', data: { placementId, personId, day, checkedOn, outcome } }];
    }
    case 'retention-check-due':
      return [];
    default:
      return exhaustive(event);
  }
}

type WholeType = Exclude<
  Extract<PlacementsMessage, { data: PlacementFacts }>['type'],
  'placements.placement-assigned.v1'
>;

function whole(type: WholeType, state: PlacementState): readonly PlacementsMessage[] {
  return factsOf(state).map((data) => ({ type, data }));
}

function factsOf({ placementId, personId, spell, verifiedOn }: PlacementState): readonly PlacementFacts[] {
  if (spell === null) return [];
  const { employerId, vacancyId, referralId, kind, from, to, endReason, place, office } = spell;
  return [
    {
      placementId,
      personId,
      employerId,
      vacancyId,
      referralId,
      kind,
      startedOn: from,
      endedOn: to,
      endReason,
      verifiedOn,
      place,
      office,
    },
  ];
}
