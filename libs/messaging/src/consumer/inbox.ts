import { Checkpoint, checkpointOf, ReaderState } from '@doorstep/event-store';
import { partOf, toRecorded } from '../envelope';
import { TransportRecord } from '../transport';
import { MessageHandler, Received } from './handlers';

/** A record with the partition it lies in. */
export interface Delivered {
  readonly topic: string;
  readonly partition: number;
  readonly record: TransportRecord;
}

/** What some records mean to one reader: messages to handle, messages whose key is parked, and where that gets it. */
export interface Taken {
  readonly fresh: readonly Received[];
  readonly queued: readonly Received[];
  readonly checkpoints: readonly Checkpoint[];
}

/** A parked key: messages of a subject in a topic. */
export function keyOf({ topic, envelope }: Pick<Received, 'topic' | 'envelope'>): string {
  return `${topic}/${envelope.subject}`;
}

/** Sorts records for `handler`. Those at or below its checkpoint are passed over; so is a message whose place in its source was handled before. */
export function take(
  handler: MessageHandler,
  state: ReaderState,
  parked: ReadonlySet<string>,
  delivered: readonly Delivered[],
): Taken {
  const fresh: Received[] = [];
  const queued: Received[] = [];
  const places = new Places(state);
  for (const { topic, partition, record } of delivered) {
    if (!handler.topics.includes(topic)) continue;
    const place = places.of(topic, partition);
    if (record.offset <= place.position) continue;
    place.position = record.offset;
    if (record.kind === 'watermark') {
      if (record.watermark.position < place.watermark) continue;
      place.watermark = record.watermark.position;
      place.recordedAt = record.watermark.recordedAt;
      continue;
    }
    const { offset, envelope } = record;
    const part = partOf(envelope);
    if (isKnown(place, envelope.position, part)) continue;
    place.origin = envelope.position;
    place.originPart = part;
    if (!handler.types.includes(envelope.type)) continue;
    const message = { topic, partition, offset, envelope, event: toRecorded(envelope) };
    (parked.size > 0 && parked.has(keyOf(message)) ? queued : fresh).push(message);
  }
  return { fresh, queued, checkpoints: places.moved() };
}

type Place = { -readonly [Property in keyof Checkpoint]: Checkpoint[Property] };

/** The checkpoints of a reader while it goes through records, which come in runs of one partition. */
class Places {
  private readonly known = new Map<string, { readonly place: Place; readonly began: number }>();
  private latest: Place | undefined;

  constructor(private readonly state: ReaderState) {}

  of(topic: string, partition: number): Place {
    if (this.latest?.source === topic && this.latest.partition === partition) return this.latest;
    const name = `${topic}/${partition}`;
    let known = this.known.get(name);
    if (known === undefined) {
      const place = { ...(checkpointOf(this.state, topic, partition) ?? beginning(topic, partition)) };
      known = { place, began: place.position };
      this.known.set(name, known);
    }
    return (this.latest = known.place);
  }

  moved(): readonly Checkpoint[] {
    return [...this.known.values()].filter(({ place, began }) => place.position > began).map(({ place }) => place);
  }
}

function beginning(topic: string, partition: number): Checkpoint {
  return { source: topic, partition, position: -1, recordedAt: 0, origin: 0, originPart: 0, watermark: 0 };
}

function isKnown({ origin, originPart }: Checkpoint, position: number, part: number): boolean {
  return position < origin || (position === origin && part <= originPart);
}
