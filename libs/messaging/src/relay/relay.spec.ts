import { randomUUID } from 'node:crypto';
import { MemoryEventStore, MemoryLeases, MemoryLog, StoredEvent } from '@doorstep/event-store';
import { until } from '@doorstep/testing';
import { toEnvelope } from '../envelope';
import { MemoryBroker, MemoryTransport } from '../memory/memory-transport';
import { Publication } from '../transport';
import { Relay } from './relay';

const topic = 'doorstep.bank.account.v1';

describe('a relay', () => {
  let log: MemoryLog;
  let broker: MemoryBroker;
  const relays: Relay[] = [];
  const store = () => new MemoryEventStore({ name: 'bank', catalogue: { deposited: 1, noted: 1 }, log });
  const publish = async (events: readonly StoredEvent[]) =>
    events
      .filter(({ type }) => type === 'deposited')
      .map((event) => ({
        topic,
        envelope: toEnvelope(event, { type: 'bank.deposited.v1', data: event.data }, 'bank'),
      }));
  const relay = (transport = new MemoryTransport(broker), leases = new MemoryLeases(), errors: unknown[] = []) => {
    const onError = (error: unknown) => errors.push(error);
    const started = new Relay({ store: store(), transport, leases, publish, onError, batch: 3, pollMs: 20 });
    relays.push(started);
    return started;
  };
  const append = (stream: string, version: number, ...types: readonly string[]) =>
    store().append({
      now: 1_772_000_000_000,
      streams: [
        {
          streamId: stream,
          expectedVersion: version - 1,
          events: types.map((type) => ({
            type,
            data: { fen: version },
            meta: { eventId: randomUUID(), actor: { kind: 'staff', id: 's' }, source: 'spec', correlationId: 'c' },
          })),
        },
      ],
    });
  const relayed = () => broker.messages.map(({ envelope }) => envelope.position);

  beforeEach(() => {
    log = new MemoryLog();
    broker = new MemoryBroker();
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((one) => one.stop()));
  });

  it('carries what was and is appended, in order, page after page', async () => {
    await append('account-a', 1, 'deposited', 'deposited', 'noted', 'deposited', 'deposited');
    const one = relay();
    await append('account-a', 6, 'deposited');
    await until(async () => (await one.lag()) === 0);
    expect(relayed()).toEqual([1, 2, 4, 5, 6]);
  });

  it('moves the watermark over events that nobody else may know of', async () => {
    await append('account-a', 1, 'noted', 'noted');
    relay();
    await until(() => broker.sources.get('bank')?.position === 2);
    expect(broker.sources.get('bank')).toMatchObject({ source: 'bank', recordedAt: 1_772_000_000_000 });
    expect(relayed()).toEqual([]);
  });

  it('relays nothing of a store that was put back behind what it had published', async () => {
    await append('account-a', 1, 'deposited', 'deposited');
    const one = relay();
    await until(async () => (await one.lag()) === 0);
    await one.stop();
    log = new MemoryLog();
    await append('account-a', 1, 'deposited');
    const errors: unknown[] = [];
    const refusing = relay(undefined, undefined, errors);
    await until(() => errors.length > 0);
    expect(await refusing.lag()).toBe(1);
    expect(String(errors[0])).toContain('the store of bank ends at 1 but was published up to 2');
    expect(relayed()).toEqual([1, 2]);
  });

  it('sends nothing twice when two believe they lead', async () => {
    relay();
    relay();
    for (let version = 1; version <= 30; version += 1) await append('account-a', version, 'deposited');
    await until(() => broker.messages.length >= 30);
    expect(relayed()).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('lets another process take over', async () => {
    const leases = new MemoryLeases();
    const [first, second] = [relay(undefined, leases), relay(undefined, leases)];
    expect([first.leading, second.leading]).toEqual([true, false]);
    await first.stop();
    await append('account-a', 1, 'deposited');
    await until(() => broker.messages.length === 1);
    expect(second.leading).toBe(true);
  });

  it('sends the next page while the answer to the one before is still to come, and begins anew when that is no', async () => {
    const sent: number[] = [];
    let refused = false;
    const slow = new (class extends MemoryTransport {
      override async publish(publication: Publication): Promise<boolean> {
        sent.push(publication.after);
        publication.onSent?.();
        if (publication.after === 0 && !refused) {
          await until(() => sent.includes(3));
          refused = true;
          return false;
        }
        return super.publish(publication);
      }
    })(broker);
    await append('account-a', 1, 'deposited', 'deposited', 'deposited', 'deposited', 'deposited');
    const one = relay(slow);
    await until(async () => (await one.lag()) === 0);
    expect(sent.slice(0, 3)).toEqual([0, 3, 0]);
    expect(relayed()).toEqual([1, 2, 3, 4, 5]);
  });

  it('tries again until the transport is back', async () => {
    let away = 3;
    const flaky = new (class extends MemoryTransport {
      override async publish(publication: Publication): Promise<boolean> {
        away -= 1;
        if (away >= 0) throw new Error('the transport is away');
        return super.publish(publication);
      }
    })(broker);
    const errors: unknown[] = [];
    relay(flaky, new MemoryLeases(), errors);
    await append('account-a', 1, 'deposited');
    await until(() => broker.messages.length === 1);
    expect(errors).toHaveLength(3);
    expect(relayed()).toEqual([1]);
  });
});
