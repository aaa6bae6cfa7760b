import { randomUUID } from 'node:crypto';
import { AppendCall } from '@doorstep/event-store';

/** About 550 bytes of an event as services write it: what happened, and by whom. */
export function sampleEvent() {
  return {
    type: 'registration-opened',
    data: {
      personId: randomUUID(),
      office: '620102',
      channel: 'counter',
      note: 'n'.repeat(280),
      openedOn: '2026-03-02',
    },
    meta: {
      eventId: randomUUID(),
      actor: { kind: 'staff', id: 'counsellor-7', office: '620102' },
      source: 'http',
      correlationId: randomUUID(),
    },
  };
}

export const sampleCatalogue = { 'registration-opened': 1 } as const;

/** One event on a stream of its own; with `extras` also a claim and an idempotency key, as a command over HTTP has. */
export function sampleCall(extras = false): AppendCall {
  const streamId = `registration-${randomUUID()}`;
  const call = { streams: [{ streamId, expectedVersion: 0, events: [sampleEvent()] }], now: Date.now() };
  if (!extras) return call;
  return {
    ...call,
    claims: [{ scope: 'identity', hash: randomUUID().replaceAll('-', ''), streamId }],
    idempotency: { key: randomUUID(), fingerprint: randomUUID(), answer: { status: 201, id: streamId } },
  };
}
