import { AppendCall, AppendOutcome, EventStore } from '../store';
import { appendTo, caseCatalogue, caseEvent, newHash, newStream, StoreUnderTest } from './cases.fixture';

/** Values that one stream may hold. */
export function claimsContract(under: StoreUnderTest): void {
  describe('claims', () => {
    const claiming = (streamId: string, scope: string, value: string, version = 0): AppendCall => ({
      ...appendTo(streamId, version, [caseEvent()]),
      claims: [{ scope, hash: value, streamId }],
    });

    it('gives a value to one stream only', async () => {
      const [holder, other, value] = [newStream(), newStream(), newHash()];
      await under.append(claiming(holder, 'identity', value));
      expect(await under.store.append(claiming(other, 'identity', value))).toEqual({
        outcome: 'taken',
        scope: 'identity',
        holder,
      });
      expect(await under.store.readStream(other)).toEqual([]);
      expect(await under.store.holderOf('identity', [newHash(), value.toUpperCase()])).toBe(holder);
      expect(await under.store.holderOf('credit-code', [value])).toBeUndefined();
      await under.append(claiming(other, 'credit-code', value));
    });

    it('lets one of many calls that claim a value at once win', async () => {
      const value = newHash();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => under.store.append(claiming(newStream(), 'identity', value))),
      );
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array(19).fill('taken')]);
    });

    it('lets a stream claim again what it holds', async () => {
      const [holder, value] = [newStream(), newHash()];
      await under.append(claiming(holder, 'identity', value));
      await under.append(claiming(holder, 'identity', value, 1));
      expect(await under.store.holderOf('identity', [value])).toBe(holder);
    });

    it('releases all a stream holds of a scope, also to a claim of the same call', async () => {
      const [from, to, first, second, kept] = [newStream(), newStream(), newHash(), newHash(), newHash()];
      await under.append({
        ...appendTo(from, 0, [caseEvent()]),
        claims: [
          { scope: 'identity', hash: first, streamId: from },
          { scope: 'identity', hash: second, streamId: from },
          { scope: 'phone', hash: kept, streamId: from },
        ],
      });
      await under.append({
        ...claiming(to, 'identity', first),
        releases: [{ scope: 'identity', streamId: from }],
      });
      expect(await under.store.holderOf('identity', [first])).toBe(to);
      expect(await under.store.holderOf('identity', [second])).toBeUndefined();
      expect(await under.store.holderOf('phone', [kept])).toBe(from);
    });

    it('refuses a claim that is not a hash, or is made twice', async () => {
      const stream = newStream();
      await expect(under.store.append(claiming(stream, 'identity', '张三'))).rejects.toThrow('not a hash');
      const twice = ['ab', 'AB'].map((value) => ({ scope: 'identity', hash: value, streamId: stream }));
      await expect(under.store.append({ ...claiming(stream, 'x', 'ab'), claims: twice })).rejects.toThrow('made twice');
    });
  });

  describe('several processes', () => {
    it('lets exactly one win a race for a claim', async () => {
      const processes = await Promise.all([1, 2, 3].map(() => under.open(caseCatalogue)));
      for (let round = 0; round < 5; round += 1) {
        const value = newHash();
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
