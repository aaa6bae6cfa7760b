import fc from 'fast-check';
import { knownAt, Statement } from './statement';

const statement = (factId: string, position: number, value: string | null): Statement<{ value: string }> => ({
  factId,
  source: 'spec',
  position,
  recordedAt: position * 10,
  content: value === null ? null : { value },
});
const history = [
  statement('f', 1, 'first'),
  statement('g', 2, 'other'),
  statement('f', 3, 'restated'),
  statement('f', 4, null),
];
const values = (asOf: number) =>
  knownAt(history, asOf)
    .map(({ value }) => value)
    .sort();

describe('facts known at an instant', () => {
  it('are their last statements recorded by then, without the voided', () => {
    expect(values(9)).toEqual([]);
    expect(values(10)).toEqual(['first']);
    expect(values(25)).toEqual(['first', 'other']);
    expect(values(30)).toEqual(['other', 'restated']);
    expect(values(40)).toEqual(['other']);
  });

  it('carry the statement they are known from', () => {
    expect(knownAt(history, 30).find(({ value }) => value === 'restated')?.evidence).toEqual({
      source: 'spec',
      position: 3,
    });
  });

  it('do not depend on what is recorded later, nor on the order of arrival', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ factId: fc.constantFrom('a', 'b', 'c'), value: fc.option(fc.string()) }), {
          maxLength: 20,
        }),
        fc.nat(220),
        (drawn, asOf) => {
          const all = drawn.map(({ factId, value }, index) => statement(factId, index + 1, value));
          const early = all.filter(({ recordedAt }) => recordedAt <= asOf);
          const sorted = (facts: ReturnType<typeof knownAt<{ value: string }>>) =>
            [...facts].sort((a, b) => a.evidence.position - b.evidence.position);
          expect(sorted(knownAt(all, asOf))).toEqual(sorted(knownAt(early, Infinity)));
          expect(sorted(knownAt([...all].reverse(), asOf))).toEqual(sorted(knownAt(all, asOf)));
        },
      ),
    );
  });
});
