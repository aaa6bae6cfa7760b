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
  const reached = new Map<string, Checkpoint>();
  for (const { topic, partition, record } of delivered) {
    if (!handler.topics.includes(topic)) continue;
    const place = `${topic}/${partition}`;
    const before = reached.get(place) ?? checkpointOf(state, topic, partition) ?? beginning(topic, partition);
    if (record.offset <= before.position) continue;
    reached.set(place, after(before, record));
    if (record.kind === 'watermark' || isKnown(before, record.envelope)) continue;
    if (!handler.types.includes(record.envelope.type)) continue;
    const { offset, envelope } = record;
    const message = { topic, partition, offset, envelope, event: toRecorded(envelope) };
    (parked.has(keyOf(message)) ? queued : fresh).push(message);
  }
  return { fresh, queued, checkpoints: [...reached.values()] };
}

function beginning(topic: string, partition: number): Checkpoint {
  return { source: topic, partition, position: -1, recordedAt: 0, origin: 0, originPart: 0, watermark: 0 };
}

function isKnown({ origin, originPart }: Checkpoint, envelope: Received['envelope']): boolean {
  return envelope.position < origin || (envelope.position === origin && partOf(envelope) <= originPart);
}

function after(before: Checkpoint, record: TransportRecord): Checkpoint {
  const { offset } = record;
  if (record.kind === 'watermark') {
    const { position, recordedAt } = record.watermark;
    const known = position >= before.watermark;
    return known ? { ...before, position: offset, watermark: position, recordedAt } : { ...before, position: offset };
  }
  if (isKnown(before, record.envelope)) return { ...before, position: offset };
  return { ...before, position: offset, origin: record.envelope.position, originPart: partOf(record.envelope) };
}
