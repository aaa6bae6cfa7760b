import { DomainEvent, Recorded, Recording } from '@doorstep/event-sourcing';

/** `event` as if stored: first position and version of `stream-1` of source `test`, recorded on 2 March 2026, unless told otherwise. */
export function recorded<E extends DomainEvent>(event: E, recording: Partial<Recording> = {}): Recorded<E> {
  const position = recording.position ?? 1;
  return {
    ...event,
    source: 'test',
    position,
    streamId: 'stream-1',
    version: position,
    recordedAt: Date.parse('2026-03-02T01:00:00Z'),
    eventId: `00000000-0000-7000-8000-${String(position).padStart(12, '0')}`,
    ...recording,
  } as Recorded<E>;
}
