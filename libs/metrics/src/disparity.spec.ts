import fc from 'fast-check';
import { ComparedPart, disparities } from './disparity';

const part = (group: string, stratum: string, people: number, reached: number): ComparedPart => ({
  group,
  stratum,
  people,
  reached,
});
const of = (group: string, parts: readonly ComparedPart[], smallest = 10) => disparities(parts, smallest).get(group);

describe('groups against the one that does best', () => {
  it('are disadvantaged below four fifths of it, not at it', () => {
    const parts = [part('a', 's', 20, 10), part('b', 's', 20, 8), part('c', 's', 20, 7)];
    expect(of('a', parts)).toMatchObject({ toBest: 1, judgement: 'even' });
    expect(of('b', parts)).toMatchObject({ toBest: 0.8, judgement: 'even' });
    expect(of('c', parts)).toMatchObject({ toBest: 0.7, judgement: 'disadvantaged' });
  });

  it('are disadvantaged above four fifths where the difference is no chance', () => {
    expect(of('b', [part('a', 's', 5000, 2500), part('b', 's', 5000, 2350)])).toMatchObject({
      toBest: 0.94,
      judgement: 'disadvantaged',
    });
    expect(of('b', [part('a', 's', 100, 50), part('b', 's', 100, 47)])).toMatchObject({
      toBest: 0.94,
      judgement: 'even',
    });
  });

  it('differ in what people bring: nothing among those who are alike', () => {
    const parts = [
      part('a', 'high', 90, 81),
      part('a', 'low', 10, 1),
      part('b', 'high', 10, 9),
      part('b', 'low', 90, 9),
    ];
    expect(of('b', parts)).toMatchObject({ judgement: 'disadvantaged', judgementAmongAlike: 'even' });
    expect(of('b', parts)?.toBestAmongAlike).toBeCloseTo(1, 9);
  });

  it('differ among those who are alike, though over all they seem even', () => {
    const parts = [
      part('a', 'high', 10, 9),
      part('a', 'low', 90, 45),
      part('b', 'high', 90, 45),
      part('b', 'low', 10, 2),
    ];
    expect(of('b', parts)).toMatchObject({ judgement: 'even', judgementAmongAlike: 'disadvantaged' });
  });

  it('of few people are shown, not judged, and not the best', () => {
    const parts = [part('a', 's', 100, 50), part('few', 's', 9, 9), part('c', 's', 100, 50)];
    expect(of('few', parts)).toEqual({
      toBest: 2,
      judgement: 'not-judged',
      toBestAmongAlike: 2,
      judgementAmongAlike: 'not-judged',
    });
    expect(of('c', parts)?.toBest).toBe(1);
  });

  it('are not compared where nobody is alike, or nobody came so far, or there is one alone', () => {
    expect(of('b', [part('a', 'one', 100, 90), part('b', 'other', 100, 10)])).toMatchObject({
      judgement: 'disadvantaged',
      toBestAmongAlike: null,
      judgementAmongAlike: 'not-judged',
    });
    for (const parts of [[part('a', 's', 100, 0), part('b', 's', 100, 0)], [part('a', 's', 100, 9)]])
      expect(of('a', parts)).toMatchObject({ toBest: null, judgement: 'not-judged' });
  });

  it('with equal rates in every stratum are even among those who are alike, whatever the numbers', () => {
    const some = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some, fc.integer({ min: 1, max: 4 })), { minLength: 1 }), (strata) => {
        const parts = strata.flatMap(([a, b, quarter], k) => [
          part('a', `${k}`, 4 * a, a * quarter),
          part('b', `${k}`, 4 * b, b * quarter),
        ]);
        for (const { toBestAmongAlike, judgementAmongAlike } of disparities(parts, 1).values()) {
          expect(toBestAmongAlike).toBeCloseTo(1, 9);
          expect(judgementAmongAlike).toBe('even');
        }
      }),
    );
  });
});
