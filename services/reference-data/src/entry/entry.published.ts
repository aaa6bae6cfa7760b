import { ReferenceDataMessage, ReferenceEntry } from '@doorstep/contracts';
import { exhaustive, Recorded } from '@doorstep/event-sourcing';
import { EntryState } from './entry.decider';
import { EntryEvent, EntryFacts } from './entry.events';

/** An entry as others see it; a name known in one language stands for the other. */
export function referenceEntryOf(facts: EntryFacts, version: number): ReferenceEntry {
  const { entryId, kind, list, code, region, parent, level, names, value, unit, position, from, to, source } = facts;
  const [zh, en] = [names?.zh ?? names?.en, names?.en ?? names?.zh];
  return {
    ...{ entryId, kind, list, code, region, from, to, source, version },
    ...(parent === undefined ? {} : { parent }),
    ...(level === undefined ? {} : { level }),
    ...(zh === undefined || en === undefined ? {} : { names: { zh, en } }),
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(position === undefined ? {} : { position }),
  };
}

export function publishedEntry(event: Recorded<EntryEvent>, { facts }: EntryState): readonly ReferenceDataMessage[] {
  switch (event.type) {
    case 'entry-stated':
    case 'entry-restated':
      return facts === undefined
        ? []
        : [{ type: 'reference-data.entry-stated.v1', data: referenceEntryOf(facts, event.version) }];
    case 'entry-withdrawn': {
      const { entryId, kind, list } = event.data;
      return [{ type: 'reference-data.entry-withdrawn.v1', data: { entryId, kind, list } }];
    }
    default:
      return exhaustive(event);
  }
}
