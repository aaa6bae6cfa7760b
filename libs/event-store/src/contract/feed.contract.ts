import { EventStore } from '../store';
import { appendTo, caseCatalogue, caseEvent, newStream, StoreUnderTest } from './cases.fixture';

/** All events in order, and who is told of new ones. */
export function feedContract(under: StoreUnderTest): void {
  describe('feed', () => {
    it('pages through all events in order of position', async () => {
      const start = (await under.store.head()).position;
      const streams = [newStream(), newStream()];
      for (const stream of streams) await under.append(appendTo(stream, 0, [caseEvent(), caseEvent('case-closed')]));

      const first = await under.store.readFeed(start, 3);
      expect(first.events.map(({ position, streamId }) => [position - start, streamId])).toEqual([
        [1, streams[0]],
        [2, streams[0]],
        [3, streams[1]],
      ]);
      expect(first.upTo).toBe(start + 3);
      expect(await under.store.readFeed(start + 3, 3)).toMatchObject({
        events: [{ position: start + 4 }],
        upTo: start + 4,
      });
      expect(await under.store.readFeed(start + 4, 3)).toEqual({ events: [], upTo: start + 4 });
    });

    it('leaves other types out and says how far it looked', async () => {
      const start = (await under.store.head()).position;
      for (const type of ['case-opened', 'case-closed', 'case-opened', 'case-closed', 'case-opened']) {
        await under.append(appendTo(newStream(), 0, [caseEvent(type)]));
      }
      const page = await under.store.readFeed(start, 1, ['case-closed']);
      expect(page).toMatchObject({ events: [{ position: start + 2 }], upTo: start + 2 });
      const rest = await under.store.readFeed(page.upTo, 10, ['case-closed', 'never-written']);
      expect(rest).toMatchObject({ events: [{ position: start + 4 }], upTo: start + 5 });
      expect(await under.store.readFeed(start, 10, [])).toEqual({ events: [], upTo: start + 5 });
    });

    it('wakes readers of this and other processes after an append, until they leave', async () => {
      const other = await under.open(caseCatalogue);
      const seen = { here: 0, there: 0 };
      const leave = under.store.onAppended(() => (seen.here += 1));
      const woken = (counted: EventStore, where: keyof typeof seen) =>
        new Promise<void>((resolve) => {
          const stop = counted.onAppended(() => {
            seen[where] += 1;
            stop();
            resolve();
          });
        });
      const both = Promise.all([woken(under.store, 'here'), woken(other, 'there')]);
      await under.append(appendTo(newStream(), 0, [caseEvent()]));
      await both;
      expect(seen).toEqual({ here: 2, there: 1 });

      leave();
      const again = woken(other, 'there');
      await under.append(appendTo(newStream(), 0, [caseEvent()]));
      await again;
      expect(seen).toEqual({ here: 2, there: 2 });
    });
  });
}
