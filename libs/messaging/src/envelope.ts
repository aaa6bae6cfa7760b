import { DomainEvent, Recorded } from '@doorstep/event-sourcing';
import { ContractMessage } from '@doorstep/contracts';
import { StoredEvent } from '@doorstep/event-store';
import { Envelope } from './transport';

/**
 * The CloudEvents 1.0 envelope of a message of `service`, made from the private event it tells of. `index` counts the messages of
 * one event from 0; all but the first carry it in their id.
 */
export function toEnvelope(event: StoredEvent, message: ContractMessage, service: string, index = 0): Envelope {
  return {
    specversion: '1.0',
    id: index === 0 ? event.eventId : `${event.eventId}/${index}`,
    type: message.type,
    source: service,
    subject: event.streamId,
    time: new Date(event.recordedAt).toISOString(),
    datacontenttype: 'application/json',
    position: event.position,
    streamversion: event.version,
    correlationid: event.meta.correlationId,
    data: message.data,
  };
}

/** The message in an envelope as projections and policies see it: recorded by its publisher. */
export function toRecorded({
  type,
  data,
  source,
  position,
  subject,
  streamversion,
  time,
  id,
}: Envelope): Recorded<DomainEvent> {
  return {
    type,
    data,
    source,
    position,
    streamId: subject,
    version: streamversion,
    recordedAt: Date.parse(time),
    eventId: id,
  };
}

/** Place of a message among those of one event, from the id {@link toEnvelope} gave it. */
export function partOf({ id }: Envelope): number {
  const slash = id.lastIndexOf('/');
  return slash < 0 ? 0 : Number(id.slice(slash + 1));
}
