import fc from 'fast-check';
import { resolveIdentities } from './identity';
import { link } from './identity.fixture';

const records = ['a', 'b', 'c', 'd', 'e'] as const;
const someLinks = fc
  .array(fc.tuple(fc.constantFrom('merged', 'split'), fc.constantFrom(...records), fc.constantFrom(...records)))
  .map((drawn) =>
    drawn.filter(([, a, b]) => a !== b).map(([kind, a, b], index) => link(kind as 'merged' | 'split', a, b, index + 1)),
  );

describe('identities', () => {
  it('name a person by the surviving record, over chains of merges', () => {
    const { personOf } = resolveIdentities([link('merged', 'b', 'a', 1), link('merged', 'c', 'b', 2)], 9);
    expect(['a', 'b', 'c', 'd'].map(personOf)).toEqual(['c', 'c', 'c', 'd']);
  });

  it('come apart by a split, and only from its recording on', () => {
    const links = [link('merged', 'b', 'a', 1), link('split', 'b', 'a', 5)];
    expect(resolveIdentities(links, 0).personOf('a')).toBe('a');
    expect(resolveIdentities(links, 4).personOf('a')).toBe('b');
    expect(resolveIdentities(links, 5).personOf('a')).toBe('a');
  });

  it('keep what another merge still joins', () => {
    const links = [link('merged', 'b', 'a', 1), link('merged', 'c', 'a', 2), link('split', 'b', 'a', 3)];
    const { personOf } = resolveIdentities(links, 9);
    expect([personOf('a'), personOf('b'), personOf('c')]).toEqual(['c', 'b', 'c']);
  });

  it('are the same for every record of a person, whatever the links', () => {
    fc.assert(
      fc.property(someLinks, fc.nat(12), (links, asOf) => {
        const { personOf } = resolveIdentities(links, asOf);
        for (const record of records) expect(personOf(personOf(record))).toBe(personOf(record));
      }),
    );
  });

  it('never grow in number by a merge', () => {
    fc.assert(
      fc.property(someLinks, fc.constantFrom(...records), fc.constantFrom(...records), (links, survivor, absorbed) => {
        fc.pre(survivor !== absorbed);
        const persons = (all: typeof links) => new Set(records.map(resolveIdentities(all, 99).personOf)).size;
        expect(persons([...links, link('merged', survivor, absorbed, 50)])).toBeLessThanOrEqual(persons(links));
      }),
    );
  });
});
