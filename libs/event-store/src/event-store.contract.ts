import { randomUUID } from 'node:crypto';
import { UnstorableText } from './errors';
import { AppendCall, AppendOutcome, EventStore, NewEvent, StoreCatalogue, StoredEvent } from './store';

/** Opens stores over the same facts, each as another process would. */
export type OpenStore = (catalogue?: StoreCatalogue) => Promise<EventStore>;

export const caseCatalogue: StoreCatalogue = { 'case-opened': 1, 'case-closed': 1 };

const laterCatalogue: StoreCatalogue = {
  'case-closed': 1,
  'case-opened': {
    version: 3,
    upcasts: {
      1: ({ office, ...data }) => ({ ...data, offices: [office] }),
      2: (data) => ({ ...data, channel: 'counter' }),
    },
  },
};

export function caseEvent(type = 'case-opened', data: object = { office: '620102' }): NewEvent {
  const actor = { kind: 'staff', id: 'counsellor-7', office: '620102' };
  return { type, data, meta: { eventId: randomUUID(), actor, source: 'http', correlationId: randomUUID() } };
}

/** A call that appends `events` to one stream. */
export function appendTo(
  streamId: string,
  expectedVersion: number,
  events: readonly NewEvent[],
  now = 1_000,
): AppendCall {
  return { streams: [{ streamId, expectedVersion, events }], now };
}

export const newStream = (): string => `case-${randomUUID()}`;

/** What every event store does, whatever it keeps its events in. */
export function eventStoreContract(open: OpenStore): void {
  let store: EventStore;
  beforeAll(async () => {
    store = await open(caseCatalogue);
  });

  const append = async (call: AppendCall) => {
    const outcome = await store.append(call);
    if (outcome.outcome !== 'appended') throw new Error(`not appended: ${outcome.outcome}`);
    return outcome;
  };
  const versions = (events: readonly StoredEvent[]) => events.map(({ version }) => version);
  const hash = () => randomUUID().replaceAll('-', '');

  describe('versions', () => {
    it('numbers the events of a stream from 1 and reads them back whole', async () => {
      const stream = newStream();
      const opened = caseEvent('case-opened', { office: '620102', note: '张 "三"\n', list: [1, null, { deep: true }] });
      const closed = caseEvent('case-closed', {});
      const { position, recordedAt } = await append(appendTo(stream, 0, [opened, closed]));

      const [first, second] = await store.readStream(stream);
      const common = { source: store.name, streamId: stream, recordedAt };
      expect({ ...first, meta: first?.meta }).toEqual({
        ...{ ...common, version: 1, position: position - 1, eventId: opened.meta.eventId },
        ...opened,
      });
      expect({ ...second, meta: second?.meta }).toEqual({
        ...{ ...common, version: 2, position, eventId: closed.meta.eventId },
        ...closed,
      });
    });

    it('reads a stream after a version, and nothing of a stream that does not exist', async () => {
      const stream = newStream();
      await append(appendTo(stream, 0, [caseEvent(), caseEvent(), caseEvent()]));
      expect(versions(await store.readStream(stream, 1))).toEqual([2, 3]);
      expect(await store.readStream(newStream())).toEqual([]);
    });

    it('refuses an append at another version than expected', async () => {
      const stream = newStream();
      await append(appendTo(stream, 0, [caseEvent()]));
      for (const stale of [0, 2]) {
        expect(await store.append(appendTo(stream, stale, [caseEvent()]))).toEqual({
          outcome: 'conflict',
          streamId: stream,
        });
      }
      expect(versions(await store.readStream(stream))).toEqual([1]);
    });

    it('lets one of many appends at the same version win', async () => {
      const stream = newStream();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => store.append(appendTo(stream, 0, [caseEvent()]))),
      );
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array(19).fill('conflict')]);
      expect(versions(await store.readStream(stream))).toEqual([1]);
    });
  });

  describe('several streams', () => {
    it('appends to all of them or to none', async () => {
      const [held, free] = [newStream(), newStream()];
      await append(appendTo(held, 0, [caseEvent()]));
      const both = (heldVersion: number): AppendCall => ({
        streams: [
          { streamId: free, expectedVersion: 0, events: [caseEvent()] },
          { streamId: held, expectedVersion: heldVersion, events: [caseEvent(), caseEvent()] },
        ],
        now: 1_000,
      });
      expect(await store.append(both(0))).toEqual({ outcome: 'conflict', streamId: held });
      expect(await store.readStream(free)).toEqual([]);

      const { position } = await append(both(1));
      expect((await store.readStream(free)).map((event) => event.position)).toEqual([position - 2]);
      expect(versions(await store.readStream(held))).toEqual([1, 2, 3]);
    });

    it('takes a stream without events as a guard', async () => {
      const [guard, stream] = [newStream(), newStream()];
      const guarded = (expectedVersion: number): AppendCall => ({
        streams: [
          { streamId: guard, expectedVersion, events: [] },
          { streamId: stream, expectedVersion: 0, events: [caseEvent()] },
        ],
        now: 1_000,
      });
      expect(await store.append(guarded(1))).toEqual({ outcome: 'conflict', streamId: guard });
      await append(guarded(0));
      expect(await store.readStream(guard)).toEqual([]);
      expect(await store.append(appendTo(guard, 0, [caseEvent()]))).toMatchObject({ outcome: 'appended' });
    });

    it('refuses a call that names a stream twice', async () => {
      const streams = [1, 2].map(() => ({ streamId: 'case-1', expectedVersion: 0, events: [caseEvent()] }));
      await expect(store.append({ streams, now: 1_000 })).rejects.toThrow('a stream is named twice');
    });
  });

  describe('claims', () => {
    const claiming = (streamId: string, scope: string, value: string, version = 0): AppendCall => ({
      ...appendTo(streamId, version, [caseEvent()]),
      claims: [{ scope, hash: value, streamId }],
    });

    it('gives a value to one stream only', async () => {
      const [holder, other, value] = [newStream(), newStream(), hash()];
      await append(claiming(holder, 'identity', value));
      expect(await store.append(claiming(other, 'identity', value))).toEqual({
        outcome: 'taken',
        scope: 'identity',
        holder,
      });
      expect(await store.readStream(other)).toEqual([]);
      expect(await store.holderOf('identity', [hash(), value.toUpperCase()])).toBe(holder);
      expect(await store.holderOf('credit-code', [value])).toBeUndefined();
      await append(claiming(other, 'credit-code', value));
    });

    it('lets one of many calls that claim a value at once win', async () => {
      const value = hash();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => store.append(claiming(newStream(), 'identity', value))),
      );
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array(19).fill('taken')]);
    });

    it('lets a stream claim again what it holds', async () => {
      const [holder, value] = [newStream(), hash()];
      await append(claiming(holder, 'identity', value));
      await append(claiming(holder, 'identity', value, 1));
      expect(await store.holderOf('identity', [value])).toBe(holder);
    });

    it('releases all a stream holds of a scope, also to a claim of the same call', async () => {
      const [from, to, first, second, kept] = [newStream(), newStream(), hash(), hash(), hash()];
      await append({
        ...appendTo(from, 0, [caseEvent()]),
        claims: [
          { scope: 'identity', hash: first, streamId: from },
          { scope: 'identity', hash: second, streamId: from },
          { scope: 'phone', hash: kept, streamId: from },
        ],
      });
      await append({
        ...claiming(to, 'identity', first),
        releases: [{ scope: 'identity', streamId: from }],
      });
      expect(await store.holderOf('identity', [first])).toBe(to);
      expect(await store.holderOf('identity', [second])).toBeUndefined();
      expect(await store.holderOf('phone', [kept])).toBe(from);
    });

    it('refuses a claim that is not a hash, or is made twice', async () => {
      const stream = newStream();
      await expect(store.append(claiming(stream, 'identity', '张三'))).rejects.toThrow('not a hash');
      const twice = ['ab', 'AB'].map((value) => ({ scope: 'identity', hash: value, streamId: stream }));
      await expect(store.append({ ...claiming(stream, 'x', 'ab'), claims: twice })).rejects.toThrow('made twice');
    });
  });

  describe('idempotency', () => {
    const answered = (key: string, call: AppendCall, answer: unknown = { status: 201 }): AppendCall => ({
      ...call,
      idempotency: { key, fingerprint: `print of ${key}`, answer },
    });

    it('answers a repeated call with what was stored first, whatever else has happened', async () => {
      const [stream, key] = [newStream(), randomUUID()];
      const call = answered(key, appendTo(stream, 0, [caseEvent()]));
      const { position } = await append(call);
      const repeated = { outcome: 'repeated', answer: { status: 201 }, fingerprint: `print of ${key}`, position };
      expect(await store.append(call)).toEqual(repeated);

      await append(appendTo(stream, 1, [caseEvent()]));
      expect(await store.append({ ...call, idempotency: { key, fingerprint: 'another', answer: 0 } })).toEqual(
        repeated,
      );
      expect(versions(await store.readStream(stream))).toEqual([1, 2]);
    });

    it('stores the answer of a call without events at the head', async () => {
      const key = randomUUID();
      const head = await store.head();
      const rejection = answered(key, { streams: [], now: 1_000 }, { status: 409, code: 'not-open' });
      expect(await store.append(rejection)).toMatchObject({ outcome: 'appended', position: head.position });
      expect(await store.append(rejection)).toMatchObject({
        outcome: 'repeated',
        answer: { status: 409, code: 'not-open' },
        position: head.position,
      });
      expect(await store.head()).toEqual(head);
    });

    it('stores no answer of a call that was not done', async () => {
      const [stream, key] = [newStream(), randomUUID()];
      expect(await store.append(answered(key, appendTo(stream, 5, [caseEvent()])))).toMatchObject({
        outcome: 'conflict',
      });
      await append(answered(key, appendTo(stream, 0, [caseEvent()])));
    });

    it('does a call that is sent many times at once only once', async () => {
      const [stream, key] = [newStream(), randomUUID()];
      const call = answered(key, appendTo(stream, 0, [caseEvent()]), null);
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.append(call)));
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array(19).fill('repeated')]);
      expect(versions(await store.readStream(stream))).toEqual([1]);
    });

    it('says repeated before conflict, and conflict before taken', async () => {
      const [holder, stream, key, value] = [newStream(), newStream(), randomUUID(), hash()];
      const claims = [{ scope: 'identity', hash: value, streamId: stream }];
      await append({
        ...answered(key, appendTo(holder, 0, [caseEvent()])),
        claims: [{ scope: 'identity', hash: value, streamId: holder }],
      });
      const all = { ...appendTo(holder, 0, [caseEvent()]), claims };
      expect(await store.append(answered(key, all))).toMatchObject({ outcome: 'repeated' });
      expect(await store.append(all)).toMatchObject({ outcome: 'conflict' });
      expect(await store.append({ ...all, ...appendTo(stream, 0, []) })).toMatchObject({ outcome: 'taken', holder });
    });
  });

  describe('time', () => {
    it('records at the given instant, but never before what is already recorded', async () => {
      const { recordedAt: last } = await store.head();
      const instants: number[] = [];
      for (const now of [last + 500, last + 100, last + 900]) {
        instants.push((await append(appendTo(newStream(), 0, [caseEvent()], now))).recordedAt);
      }
      expect(instants).toEqual([last + 500, last + 500, last + 900]);
      expect((await store.head()).recordedAt).toBe(last + 900);
    });
  });

  describe('storage', () => {
    it('refuses event types its catalogue does not know, and event ids that are none', async () => {
      await expect(store.append(appendTo(newStream(), 0, [caseEvent('unheard-of')]))).rejects.toThrow('unheard-of');
      const nameless = { ...caseEvent(), meta: { ...caseEvent().meta, eventId: 'e1' } };
      await expect(store.append(appendTo(newStream(), 0, [nameless]))).rejects.toThrow('not a UUID');
    });

    it.each(['\u0000', '\ud800', 'a\udc00b'])('refuses text that PostgreSQL cannot hold (%j)', async (text) => {
      const unstorable = store.append(appendTo(newStream(), 0, [caseEvent('case-opened', { text })]));
      await expect(unstorable).rejects.toThrow(UnstorableText);
    });

    it('keeps text that only looks like it', async () => {
      const stream = newStream();
      const data = { text: '\\u0000 \\ud800', emoji: '😀', control: '\u0001' };
      await append(appendTo(stream, 0, [caseEvent('case-opened', data)]));
      expect((await store.readStream(stream))[0]?.data).toEqual(data);
    });

    it('lifts old versions of an event to the catalogue of the reader', async () => {
      const stream = newStream();
      const { position } = await append(appendTo(stream, 0, [caseEvent()]));
      const later = await open(laterCatalogue);
      await later.append(appendTo(stream, 1, [caseEvent('case-opened', { offices: [], channel: 'phone' })]));

      const lifted = [
        { offices: ['620102'], channel: 'counter' },
        { offices: [], channel: 'phone' },
      ];
      expect((await later.readStream(stream)).map(({ data }) => data)).toEqual(lifted);
      expect((await later.readFeed(position - 1, 2)).events.map(({ data }) => data)).toEqual(lifted);
      await expect(store.readStream(stream)).rejects.toThrow('newer');
    });
  });

  describe('feed', () => {
    it('pages through all events in order of position', async () => {
      const start = (await store.head()).position;
      const streams = [newStream(), newStream()];
      for (const stream of streams) await append(appendTo(stream, 0, [caseEvent(), caseEvent('case-closed')]));

      const first = await store.readFeed(start, 3);
      expect(first.events.map(({ position, streamId }) => [position - start, streamId])).toEqual([
        [1, streams[0]],
        [2, streams[0]],
        [3, streams[1]],
      ]);
      expect(first.upTo).toBe(start + 3);
      expect(await store.readFeed(start + 3, 3)).toMatchObject({ events: [{ position: start + 4 }], upTo: start + 4 });
      expect(await store.readFeed(start + 4, 3)).toEqual({ events: [], upTo: start + 4 });
    });

    it('leaves other types out and says how far it looked', async () => {
      const start = (await store.head()).position;
      for (const type of ['case-opened', 'case-closed', 'case-opened', 'case-closed', 'case-opened']) {
        await append(appendTo(newStream(), 0, [caseEvent(type)]));
      }
      const page = await store.readFeed(start, 1, ['case-closed']);
      expect(page).toMatchObject({ events: [{ position: start + 2 }], upTo: start + 2 });
      const rest = await store.readFeed(page.upTo, 10, ['case-closed', 'never-written']);
      expect(rest).toMatchObject({ events: [{ position: start + 4 }], upTo: start + 5 });
      expect(await store.readFeed(start, 10, [])).toEqual({ events: [], upTo: start + 5 });
    });

    it('wakes readers of this and other processes after an append, until they leave', async () => {
      const other = await open(caseCatalogue);
      const seen = { here: 0, there: 0 };
      const leave = store.onAppended(() => (seen.here += 1));
      const woken = (counted: EventStore, where: keyof typeof seen) =>
        new Promise<void>((resolve) => {
          const stop = counted.onAppended(() => {
            seen[where] += 1;
            stop();
            resolve();
          });
        });
      const both = Promise.all([woken(store, 'here'), woken(other, 'there')]);
      await append(appendTo(newStream(), 0, [caseEvent()]));
      await both;
      expect(seen).toEqual({ here: 2, there: 1 });

      leave();
      const again = woken(other, 'there');
      await append(appendTo(newStream(), 0, [caseEvent()]));
      await again;
      expect(seen).toEqual({ here: 2, there: 2 });
    });
  });

  describe('several processes', () => {
    it('lets exactly one win a race for a claim', async () => {
      const processes = await Promise.all([1, 2, 3].map(() => open(caseCatalogue)));
      for (let round = 0; round < 5; round += 1) {
        const value = hash();
        const outcomes: AppendOutcome[] = await Promise.all(
          Array.from({ length: 48 }, (_, at) => {
            const streamId = newStream();
            const call = {
              ...appendTo(streamId, 0, [caseEvent()]),
              claims: [{ scope: 'race', hash: value, streamId }],
            };
            return (processes[at % 3] as EventStore).append(call);
          }),
        );
        expect(outcomes.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
        expect(outcomes.filter(({ outcome }) => outcome === 'taken')).toHaveLength(47);
      }
    });
  });
}
