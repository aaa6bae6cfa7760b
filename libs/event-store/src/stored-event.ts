import { EventMetadata, Recording, upcast } from '@doorstep/event-sourcing';
import { StoreCatalogue, StoredEvent } from './store';

/** What a store keeps of an event, its metadata still text. */
export interface EventRow {
  readonly position: number;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly typeVersion: number;
  readonly recordedAt: number;
  readonly eventId: string;
  readonly data: Record<string, unknown>;
  readonly meta: string;
}

class LazyEvent implements Recording {
  readonly source: string;
  readonly position: number;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly data: object;
  readonly recordedAt: number;
  readonly eventId: string;
  readonly #meta: string;

  constructor(source: string, row: EventRow, data: object) {
    this.source = source;
    this.position = row.position;
    this.streamId = row.streamId;
    this.version = row.version;
    this.type = row.type;
    this.data = data;
    this.recordedAt = row.recordedAt;
    this.eventId = row.eventId;
    this.#meta = row.meta;
  }

  get meta(): EventMetadata {
    return { eventId: this.eventId, ...(JSON.parse(this.#meta) as Omit<EventMetadata, 'eventId'>) };
  }
}

/** The event of a row: data upcast to the catalogue's version now, metadata parsed when asked for. A spread copy loses `meta`. */
export function decodeEvent(source: string, catalogue: StoreCatalogue, row: EventRow): StoredEvent {
  return new LazyEvent(source, row, upcast(catalogue, row.type, row.typeVersion, row.data));
}
