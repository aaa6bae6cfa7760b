import fc from 'fast-check';
import { suppressions } from './suppression';

const cells = (...persons: readonly number[]) => persons.map((count, index) => ({ cell: `c${index}`, persons: count }));

describe('suppression', () => {
  it('keeps small cells from publication', () => {
    expect([...suppressions(cells(9, 10, 3, 40), 10, true)]).toEqual([
      ['c2', 'small'],
      ['c0', 'small'],
    ]);
  });

  it('adds the next cell of a partition where the total would give the small ones away', () => {
    expect([...suppressions(cells(50, 4, 30), 10, true)]).toEqual([
      ['c1', 'small'],
      ['c2', 'complementary'],
    ]);
    expect([...suppressions(cells(50, 4, 30), 10, false)]).toEqual([['c1', 'small']]);
  });

  it('hides at least the smallest count from subtraction, or everything, or nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 8 }), (persons) => {
        const drawn = cells(...persons);
        const suppressed = suppressions(drawn, 10, true);
        const hidden = drawn.filter(({ cell }) => suppressed.has(cell)).reduce((sum, one) => sum + one.persons, 0);
        expect(suppressed.size === 0 || hidden >= 10 || suppressed.size === drawn.length).toBe(true);
      }),
    );
  });
});
