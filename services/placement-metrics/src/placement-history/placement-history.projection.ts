import { PlacementsMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { PlacementHistoryRow } from './placement-history.table';

type Told = Extract<PlacementsMessage, { type: `placements.placement-${string}` }>;

const unsaid = {
  employerId: null,
  kind: null,
  startedOn: null,
  endedOn: null,
  verifiedOn: null,
  place: null,
  office: null,
  endReason: null,
  vacancyId: null,
};

/** Every statement about a spell of work. */
export const placementHistory = onlyAdding<Told, PlacementHistoryRow>({
  name: 'placement-history',
  version: 2,
  handles: [
    'placements.placement-reported.v1',
    'placements.placement-verified.v1',
    'placements.placement-corrected.v1',
    'placements.placement-ended.v1',
    'placements.placement-assigned.v1',
    'placements.placement-voided.v1',
  ],
  rowsOf(message) {
    const { placementId: factId, personId } = message.data;
    if (message.type === 'placements.placement-voided.v1')
      return [statementOf(message, { factId, personId, voided: true, ...unsaid })];
    const { employerId, kind, startedOn, endedOn, verifiedOn, place, office, endReason, vacancyId } = message.data;
    const spell = { employerId, kind, startedOn, endedOn, verifiedOn, place, office, endReason, vacancyId };
    return [statementOf(message, { factId, personId, voided: false, ...spell })];
  },
});
