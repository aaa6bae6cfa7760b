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

type WholeType = Extract<PlacementsMessage, { data: PlacementFacts }>['type'];

function whole(
  type: WholeType,
  { placementId, personId, spell, verifiedOn }: PlacementState,
): readonly PlacementsMessage[] {
  if (spell === null) return [];
  const { employerId, vacancyId, referralId, kind, from, to, endReason, place, office } = spell;
  return [
    {
      type,
      data: {
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
    },
  ];
}
