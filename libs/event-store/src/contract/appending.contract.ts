import { AppendCall } from '../store';
import { appendTo, caseEvent, newStream, StoreUnderTest, versionsOf } from './cases.fixture';

/** Versions of one stream and of several together. */
export function appendingContract(under: StoreUnderTest): void {
  describe('versions', () => {
    it('numbers the events of a stream from 1 and reads them back whole', async () => {
      const stream = newStream();
      const opened = caseEvent('case-opened', { office: '620102', note: '张 "三"\n', list: [1, null, { deep: true }] });
      const closed = caseEvent('case-closed', {});
      const { position, recordedAt } = await under.append(appendTo(stream, 0, [opened, closed]));

      const [first, second] = await under.store.readStream(stream);
      const common = { source: under.store.name, streamId: stream, recordedAt };
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
      await under.append(appendTo(stream, 0, [caseEvent(), caseEvent(), caseEvent()]));
      expect(versionsOf(await under.store.readStream(stream, 1))).toEqual([2, 3]);
      expect(await under.store.readStream(newStream())).toEqual([]);
    });

    it('refuses an append at another version than expected', async () => {
      const stream = newStream();
      await under.append(appendTo(stream, 0, [caseEvent()]));
      for (const stale of [0, 2]) {
        expect(await under.store.append(appendTo(stream, stale, [caseEvent()]))).toEqual({
          outcome: 'conflict',
          streamId: stream,
        });
      }
      expect(versionsOf(await under.store.readStream(stream))).toEqual([1]);
    });

    it('lets one of many appends at the same version win', async () => {
      const stream = newStream();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => under.store.append(appendTo(stream, 0, [caseEvent()]))),
      );
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array(19).fill('conflict')]);
      expect(versionsOf(await under.store.readStream(stream))).toEqual([1]);
    });
  });

  describe('several streams', () => {
    it('appends to all of them or to none', async () => {
      const [held, free] = [newStream(), newStream()];
      await under.append(appendTo(held, 0, [caseEvent()]));
      const both = (heldVersion: number): AppendCall => ({
        streams: [
          { streamId: free, expectedVersion: 0, events: [caseEvent()] },
          { streamId: held, expectedVersion: heldVersion, events: [caseEvent(), caseEvent()] },
        ],
        now: 1_000,
      });
      expect(await under.store.append(both(0))).toEqual({ outcome: 'conflict', streamId: held });
      expect(await under.store.readStream(free)).toEqual([]);

      const { position } = await under.append(both(1));
      expect((await under.store.readStream(free)).map((event) => event.position)).toEqual([position - 2]);
      expect(versionsOf(await under.store.readStream(held))).toEqual([1, 2, 3]);
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
      expect(await under.store.append(guarded(1))).toEqual({ outcome: 'conflict', streamId: guard });
      await under.append(guarded(0));
      expect(await under.store.readStream(guard)).toEqual([]);
      expect(await under.store.append(appendTo(guard, 0, [caseEvent()]))).toMatchObject({ outcome: 'appended' });
    });

    it('refuses a call that names a stream twice', async () => {
      const streams = [1, 2].map(() => ({ streamId: 'case-1', expectedVersion: 0, events: [caseEvent()] }));
      await expect(under.store.append({ streams, now: 1_000 })).rejects.toThrow('a stream is named twice');
    });
  });

  describe('time', () => {
    it('records at the given instant, but never before what is already recorded', async () => {
      const { recordedAt: last } = await under.store.head();
      const instants: number[] = [];
      for (const now of [last + 500, last + 100, last + 900]) {
        instants.push((await under.append(appendTo(newStream(), 0, [caseEvent()], now))).recordedAt);
      }
      expect(instants).toEqual([last + 500, last + 500, last + 900]);
      expect((await under.store.head()).recordedAt).toBe(last + 900);
    });
  });
}
