import { exhaustive, Projection } from '@doorstep/event-sourcing';
import { EntryEvent } from '../entry/entry.events';
import { EntryVersionRow } from './entry-versions.table';

export const entryVersions: Projection<EntryEvent, EntryVersionRow> = {
  name: 'entry-versions',
  version: 1,
  handles: ['entry-stated', 'entry-restated', 'entry-withdrawn'],
  keysOf: (event) => [`${event.data.entryId}@${event.version}`],
  fold(_, event, id) {
    const { version, recordedAt } = event;
    const { entryId, source } = event.data;
    const recording = { id, entryId, version, recordedAt, source };
    switch (event.type) {
      case 'entry-stated':
      case 'entry-restated': {
        const { origin, ...facts } = event.data;
        return { ...recording, origin, facts };
      }
      case 'entry-withdrawn':
        return { ...recording, origin: 'withdrawn', facts: null };
      default:
        return exhaustive(event);
    }
  },
};
