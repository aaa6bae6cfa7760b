import { EventCatalogue } from '@doorstep/event-sourcing';

export interface BuiltInSetEvent {
  readonly type: 'built-in-set-loaded';
  readonly data: { readonly fingerprint: string; readonly entries: number };
}

export const builtInSetEvents: EventCatalogue<BuiltInSetEvent> = { 'built-in-set-loaded': 1 };
