import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';

/** When one entry of a subject holds. */
export interface Span {
  readonly entryId: string;
  readonly from: CivilDate | '';
  readonly to: CivilDate | null;
}

export type TimelineEvent =
  | { readonly type: 'span-placed'; readonly data: Span }
  | { readonly type: 'span-cleared'; readonly data: { readonly entryId: string } };

export const timelineEvents: EventCatalogue<TimelineEvent> = { 'span-placed': 1, 'span-cleared': 1 };
