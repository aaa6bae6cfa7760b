import { EventCatalogue } from '@doorstep/event-sourcing';

/** Somebody at a centre said which occupation a title means; said again, the last word counts. */
export interface ConfirmedTitleEvent {
  readonly type: 'title-confirmed';
  readonly data: { readonly classification: string; readonly title: string; readonly code: string };
}

export const confirmedTitleEvents: EventCatalogue<ConfirmedTitleEvent> = { 'title-confirmed': 1 };
