import { CloudEvent } from 'cloudevents';
import { StoredEvent } from '@doorstep/event-store';
import { partOf, toEnvelope, toRecorded } from './envelope';
import { partitionOf, sourceOf } from './topics';

const event: StoredEvent = {
  type: 'deposited',
  data: { secret: true },
  source: 'bank',
  position: 42,
  streamId: 'account-7',
  version: 3,
  recordedAt: Date.parse('2026-03-02T01:00:00Z'),
  eventId: '01957a5e-0000-7000-8000-000000000001',
  meta: {
    eventId: '01957a5e-0000-7000-8000-000000000001',
    actor: { kind: 'staff', id: 's' },
    source: 'http',
    correlationId: 'corr-1',
  },
};

describe('an envelope', () => {
  it('is a valid CloudEvent 1.0 in structured JSON', () => {
    const envelope = toEnvelope(event, { type: 'bank.deposited.v1', data: { fen: 5 } }, 'bank');
    const parsed = new CloudEvent(JSON.parse(JSON.stringify(envelope)) as object, true);
    expect(parsed.validate()).toBe(true);
    expect(parsed.toJSON()).toMatchObject({ ...envelope, data: { fen: 5 } });
  });

  it('tells nothing of the private event but its recording', () => {
    const envelope = toEnvelope(event, { type: 'bank.deposited.v1', data: { fen: 5 } }, 'bank');
    expect(JSON.stringify(envelope)).not.toContain('secret');
    expect(toRecorded(envelope)).toEqual({
      type: 'bank.deposited.v1',
      data: { fen: 5 },
      source: 'bank',
      position: 42,
      streamId: 'account-7',
      version: 3,
      recordedAt: event.recordedAt,
      eventId: event.eventId,
    });
  });

  it('numbers the messages of one event', () => {
    const envelopes = [0, 1, 2].map((index) =>
      toEnvelope(event, { type: 'bank.deposited.v1', data: {} }, 'bank', index),
    );
    expect(envelopes.map(({ id }) => id)).toEqual([event.eventId, `${event.eventId}/1`, `${event.eventId}/2`]);
    expect(envelopes.map(partOf)).toEqual([0, 1, 2]);
  });
});

describe('a topic', () => {
  it('is named after service, category and version', () => {
    expect(sourceOf('doorstep.job-seekers.person.v2')).toBe('job-seekers');
    for (const other of ['person.v1', 'doorstep.job-seekers.v1', 'doorstep.job-seekers.person', 'x.a.b.v1'])
      expect(() => sourceOf(other)).toThrow('not the name of a topic');
  });

  it('spreads subjects over its partitions, the same ones for ever', () => {
    expect(['person-1', 'person-2', 'vacancy-甲'].map((subject) => partitionOf(subject, 1_000))).toEqual([
      194, 575, 481,
    ]);
    const used = new Set(Array.from({ length: 200 }, (_, index) => partitionOf(`person-${index}`, 4)));
    expect([...used].sort()).toEqual([0, 1, 2, 3]);
  });
});
