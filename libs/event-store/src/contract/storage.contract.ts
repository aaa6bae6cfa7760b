import { UnstorableText } from '../errors';
import { StoreCatalogue } from '../store';
import { appendTo, caseEvent, newStream, StoreUnderTest } from './cases.fixture';

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

/** What is kept, and how it is read by later versions. */
export function storageContract(under: StoreUnderTest): void {
  describe('storage', () => {
    it('refuses event types its catalogue does not know, and event ids that are none', async () => {
      await expect(under.store.append(appendTo(newStream(), 0, [caseEvent('unheard-of')]))).rejects.toThrow(
        'unheard-of',
      );
      const nameless = { ...caseEvent(), meta: { ...caseEvent().meta, eventId: 'e1' } };
      await expect(under.store.append(appendTo(newStream(), 0, [nameless]))).rejects.toThrow('not a UUID');
    });

    it.each(['\u0000', '\ud800', 'a\udc00b'])('refuses text that PostgreSQL cannot hold (%j)', async (text) => {
      const unstorable = under.store.append(appendTo(newStream(), 0, [caseEvent('case-opened', { text })]));
      await expect(unstorable).rejects.toThrow(UnstorableText);
    });

    it('keeps text that only looks like it', async () => {
      const stream = newStream();
      const data = { text: '\\u0000 \\ud800', emoji: '😀', control: '\u0001' };
      await under.append(appendTo(stream, 0, [caseEvent('case-opened', data)]));
      expect((await under.store.readStream(stream))[0]?.data).toEqual(data);
    });

    it('lifts old versions of an event to the catalogue of the reader', async () => {
      const stream = newStream();
      const { position } = await under.append(appendTo(stream, 0, [caseEvent()]));
      const later = await under.open(laterCatalogue);
      await later.append(appendTo(stream, 1, [caseEvent('case-opened', { offices: [], channel: 'phone' })]));

      const lifted = [
        { offices: ['620102'], channel: 'counter' },
        { offices: [], channel: 'phone' },
      ];
      expect((await later.readStream(stream)).map(({ data }) => data)).toEqual(lifted);
      expect((await later.readFeed(position - 1, 2)).events.map(({ data }) => data)).toEqual(lifted);
      await expect(under.store.readStream(stream)).rejects.toThrow('newer');
    });
  });
}
