import { ReferenceDataMessage } from '@doorstep/contracts';
import { onlyAdding } from '@doorstep/event-sourcing';
import { divisionLevels } from '@doorstep/metrics';
import { DivisionHistoryRow } from './division-history.table';

/** Every statement of a division and its parent, so that an old figure is rolled up by the tree known then. */
export const divisionHistory = onlyAdding<ReferenceDataMessage, DivisionHistoryRow>({
  name: 'division-history',
  version: 1,
  handles: ['reference-data.entry-stated.v1', 'reference-data.entry-withdrawn.v1'],
  rowsOf(message) {
    const { eventId: id, position, recordedAt, data } = message;
    if (data.kind !== 'division') return [];
    const statement = { id, factId: data.entryId, position, recordedAt };
    if (message.type === 'reference-data.entry-withdrawn.v1')
      return [{ ...statement, voided: true, code: null, parent: null, level: null, from: null, to: null }];
    const { code, parent = null, level: named, from, to } = message.data;
    const level = divisionLevels.find((known) => known === named);
    return level === undefined ? [] : [{ ...statement, voided: false, code, parent, level, from, to }];
  },
});
