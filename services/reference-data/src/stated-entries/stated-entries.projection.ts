import { exhaustive, Projection, Recorded } from '@doorstep/event-sourcing';
import { EntryEvent } from '../entry/entry.events';
import { referenceEntryOf } from '../entry/entry.published';
import { aliasesIn } from './entry-words';
import { StatedEntryRow } from './stated-entries.table';

export const statedEntries: Projection<EntryEvent, StatedEntryRow> = {
  name: 'stated-entries',
  version: 1,
  handles: ['entry-stated', 'entry-restated', 'entry-withdrawn'],
  keysOf: (event) => [event.data.entryId],
  fold(_, event, id) {
    switch (event.type) {
      case 'entry-stated':
      case 'entry-restated':
        return rowOf(event, id);
      case 'entry-withdrawn':
        return undefined;
      default:
        return exhaustive(event);
    }
  },
};

function rowOf(
  event: Extract<Recorded<EntryEvent>, { type: 'entry-stated' | 'entry-restated' }>,
  id: string,
): StatedEntryRow {
  const { kind, list, code, region, parent = '', from, to, names, value } = event.data;
  const texts = [code, names?.zh, names?.en, ...aliasesIn(value)].filter((text) => text !== undefined);
  return {
    id,
    kind,
    list,
    code,
    region,
    parent,
    from,
    to,
    searchText: texts.join('\n').toLowerCase(),
    entry: referenceEntryOf(event.data, event.version),
  };
}
