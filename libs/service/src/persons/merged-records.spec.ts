import fc from 'fast-check';
import { MergedRecords } from './merged-records';

const recordIds = ['a', 'b', 'c', 'd'];

function given(...links: readonly (readonly [absorbedId: string, survivorId: string])[]): MergedRecords {
  const merged = new MergedRecords();
  merged.replace(links.map(([absorbedId, survivorId]) => ({ absorbedId, survivorId })));
  return merged;
}

describe('the records of a person', () => {
  it('are all that were merged, over chains, and one of them stands', () => {
    const merged = given(['b', 'a'], ['c', 'b'], ['d', 'a']);
    for (const record of recordIds) {
      expect(merged.survivorOf(record)).toBe('a');
      expect(merged.recordsOf(record)).toEqual(['a', 'b', 'd', 'c']);
    }
    expect(merged.isMerged('e')).toBe(false);
    expect(merged.recordsOf('e')).toEqual(['e']);
  });

  it('are one where nothing is merged any more', () => {
    const merged = given(['b', 'a']);
    merged.replace([]);
    expect(merged.recordsOf('a')).toEqual(['a']);
    expect(merged.survivorOf('b')).toBe('b');
  });

  it('are found whatever has arrived of the links so far', () => {
    const links = fc.uniqueArray(fc.tuple(fc.constantFrom(...recordIds), fc.constantFrom(...recordIds)), {
      selector: ([absorbed]) => absorbed,
    });
    fc.assert(
      fc.property(links, fc.constantFrom(...recordIds), (some, record) => {
        const records = given(...some).recordsOf(record);
        expect(new Set(records).size).toBe(records.length);
      }),
    );
  });
});
