import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';
import { GeoPosition, ReferenceKind } from '@doorstep/reference';

/** Who says so: the set that comes with the platform, a file that was imported, or a decision of somebody responsible. */
export type EntryOrigin = 'built-in' | 'import' | 'decision';

/** What an entry says, as a whole. A name may be known in one language only. */
export interface EntryFacts {
  readonly entryId: string;
  readonly kind: ReferenceKind;
  readonly list: string;
  readonly code: string;
  readonly region: string;
  readonly parent?: string;
  readonly level?: string;
  readonly names?: { readonly zh?: string; readonly en?: string };
  readonly value?: unknown;
  readonly unit?: string;
  /** The point that stands for a division: where its government is. */
  readonly position?: GeoPosition;
  readonly from: CivilDate | '';
  readonly to: CivilDate | null;
  /** The document it rests on. */
  readonly source: string;
}

interface Statement extends EntryFacts {
  readonly origin: EntryOrigin;
}

export type EntryEvent =
  | { readonly type: 'entry-stated'; readonly data: Statement }
  | { readonly type: 'entry-restated'; readonly data: Statement }
  | {
      readonly type: 'entry-withdrawn';
      readonly data: Pick<EntryFacts, 'entryId' | 'kind' | 'list' | 'source'>;
    };

export const entryEvents: EventCatalogue<EntryEvent> = {
  'entry-stated': 1,
  'entry-restated': 1,
  'entry-withdrawn': 1,
};
