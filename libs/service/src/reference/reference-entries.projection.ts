import { ReferenceDataMessage } from '@doorstep/contracts';
import { Projection } from '@doorstep/event-sourcing';
import { ReferenceEntryRow } from './reference-entry.table';

/** Keeps the newest statement of every reference entry. */
export const referenceEntries: Projection<ReferenceDataMessage, ReferenceEntryRow> = {
  name: 'reference-entries',
  version: 1,
  handles: ['reference-data.entry-stated.v1', 'reference-data.entry-withdrawn.v1'],
  keysOf: (message) => [message.data.entryId],
  fold(_, message, id) {
    switch (message.type) {
      case 'reference-data.entry-stated.v1':
        return { id, position: message.position, entry: message.data };
      case 'reference-data.entry-withdrawn.v1':
        return { id, position: message.position, entry: { withdrawn: true } };
    }
  },
};
