import { PlacementsMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { statementOf } from '../history/statement-of';
import { RetentionHistoryRow } from './retention-history.table';

type Told = Extract<PlacementsMessage, { type: 'placements.retention-checked.v1' }>;

/** Every retention check; one fact for each placement and day, restated when it is carried out again. */
export const retentionHistory = onlyAdding<Told, RetentionHistoryRow>({
  name: 'retention-history',
  version: 1,
  handles: ['placements.retention-checked.v1'],
  rowsOf(message) {
    const { placementId, personId, day, outcome } = message.data;
    const factId = `${placementId}:${day}`;
    return [statementOf(message, { factId, personId, voided: false, placementId, day, outcome })];
  },
});
