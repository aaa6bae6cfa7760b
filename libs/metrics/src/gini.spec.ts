import fc from 'fast-check';
import { giniOf } from './gini';

describe('the Gini coefficient', () => {
  it('is nothing among equals, three quarters where one of four has all, and none of nothing', () => {
    expect([[3, 3, 3], [0, 0, 0, 8], [], [0, 0]].map(giniOf)).toEqual([0, 0.75, null, null]);
  });

  it('is half the mean difference over the mean, in whichever order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }), (amounts) => {
        const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
        const difference = amounts.flatMap((a) => amounts.map((b) => Math.abs(a - b))).reduce((sum, d) => sum + d, 0);
        const expected = mean === 0 ? null : expect.closeTo(difference / amounts.length ** 2 / (2 * mean), 9);
        expect(giniOf(amounts)).toEqual(expected);
      }),
    );
  });
});
