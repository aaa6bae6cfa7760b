import fc from 'fast-check';
import { congestionOf, coverageOf, giniOf } from './congestion';
import { exposureAt, exposureRatios } from './exposure';
import { funnelRatios } from './funnel';
import { GroupCell, groupRatios } from './ratios';

const cell = (group: string, stratum: string, people: number, received: number): GroupCell => ({
  group,
  stratum,
  people,
  received,
});
const of = (cells: readonly GroupCell[], group: string, smallest = 10) =>
  groupRatios(cells, smallest).groups.find((one) => one.group === group);

describe('groupRatios', () => {
  test('flags a group below four fifths of the best, not one at it', () => {
    const cells = [cell('a', 's', 100, 50), cell('b', 's', 100, 40), cell('c', 's', 100, 39)];
    expect(groupRatios(cells, 10).reference).toBe('a');
    expect(of(cells, 'b')).toMatchObject({ ratio: 0.8, judgement: 'even' });
    expect(of(cells, 'c')).toMatchObject({ ratio: 0.78, judgement: 'disadvantaged' });
  });

  test('a difference that qualification explains is flagged unconditionally only', () => {
    const cells = [
      cell('a', 'skilled', 90, 81),
      cell('a', 'unskilled', 10, 1),
      cell('b', 'skilled', 10, 9),
      cell('b', 'unskilled', 90, 9),
    ];
    expect(of(cells, 'b')?.judgement).toBe('disadvantaged');
    expect(of(cells, 'b')?.conditionalRatio).toBeCloseTo(1, 9);
    expect(of(cells, 'b')?.conditionalJudgement).toBe('even');
  });

  test('a difference that qualification hides is flagged conditionally', () => {
    const cells = [
      cell('a', 'skilled', 10, 9),
      cell('a', 'unskilled', 90, 45),
      cell('b', 'skilled', 90, 45),
      cell('b', 'unskilled', 10, 2),
    ];
    expect(of(cells, 'b')).toMatchObject({ judgement: 'even', conditionalJudgement: 'disadvantaged' });
  });

  test('a small group is shown, not judged, and is nobody’s reference', () => {
    const cells = [cell('a', 's', 100, 50), cell('few', 's', 9, 9)];
    expect(groupRatios(cells, 10).reference).toBe('a');
    expect(of(cells, 'few')).toMatchObject({ people: 9, judgement: 'not-judged', conditionalJudgement: 'not-judged' });
  });

  test('groups that share no stratum are not compared within strata', () => {
    const cells = [cell('a', 'one', 100, 90), cell('b', 'other', 100, 10)];
    expect(of(cells, 'b')).toMatchObject({
      judgement: 'disadvantaged',
      conditionalRatio: null,
      conditionalJudgement: 'not-judged',
    });
  });

  test('equal rates in every stratum give a conditional ratio of one whatever the numbers', () => {
    const share = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 6 }),
        (strata) => {
          const cells = strata.flatMap(([a, b, quarter], k) => [
            cell('a', `${k}`, 4 * a, a * quarter),
            cell('b', `${k}`, 4 * b, b * quarter),
          ]);
          for (const one of groupRatios(cells, 1).groups) expect(one.conditionalRatio).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('funnelRatios', () => {
  const counts = [
    { group: 'men', stratum: 's', reached: [100, 80, 40] },
    { group: 'women', stratum: 's', reached: [100, 76, 20] },
  ];

  test('judges every step and the whole', () => {
    const steps = funnelRatios(['eligible', 'recommended', 'placed'], counts, 30);
    expect(steps.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'eligible recommended',
      'recommended placed',
      'eligible placed',
    ]);
    expect(steps.map(({ groups }) => groups[1]?.judgement)).toEqual(['even', 'disadvantaged', 'disadvantaged']);
  });

  test('refuses counts that rise', () => {
    expect(() => funnelRatios(['a', 'b'], [{ group: 'g', stratum: 's', reached: [1, 2] }], 1)).toThrow(RangeError);
    expect(() => funnelRatios(['a', 'b'], [{ group: 'g', stratum: 's', reached: [1] }], 1)).toThrow(RangeError);
  });
});

describe('exposureRatios', () => {
  test('being shown lower counts less, and never being shown counts', () => {
    const people = [
      { group: 'first', stratum: 's', places: [1] },
      { group: 'third', stratum: 's', places: [3] },
      { group: 'half', stratum: 's', places: [1] },
      { group: 'half', stratum: 's', places: [] },
    ];
    expect([exposureAt(1), exposureAt(3)]).toEqual([1, 0.5]);
    expect(exposureRatios(people, 1).groups.map(({ group, rate }) => [group, rate])).toEqual([
      ['first', 1],
      ['half', 0.5],
      ['third', 0.5],
    ]);
  });
});

describe('congestion and coverage', () => {
  test('counts what is above the limits', () => {
    expect(congestionOf([0, 3, 5], [2, 3, 3])).toMatchObject({ withoutAny: 1, overloaded: 1, overload: 2 });
  });

  test('Gini: nothing when equal or empty, three quarters when one of four has all', () => {
    expect([giniOf([3, 3, 3]), giniOf([]), giniOf([0, 0]), giniOf([0, 0, 0, 8])]).toEqual([0, 0, 0, 0.75]);
  });

  test('Gini is half the mean difference over the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }), (amounts) => {
        const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
        const difference = amounts.flatMap((a) => amounts.map((b) => Math.abs(a - b))).reduce((sum, d) => sum + d, 0);
        expect(giniOf(amounts)).toBeCloseTo(mean === 0 ? 0 : difference / amounts.length ** 2 / (2 * mean), 9);
      }),
    );
  });

  test('what is beyond the guarantee covers nobody else', () => {
    expect(coverageOf([3, 3, 3], [5, 3, 1])).toEqual({ people: 3, met: 2, guaranteed: 9, given: 7 });
  });
});
