import { Cell } from './question';
import { countedIn, withheld } from './differencing';

const people = (from: number, to: number, cell: readonly string[] = []) =>
  Array.from({ length: to - from }, (_, at) => ({ cell, subjectId: `p${from + at}` }));
const total: Cell = { cell: [], value: { measure: 'count', count: 30 }, subjects: 30, suppression: null };

describe('an edition beside one published before', () => {
  it('keeps back cells that differ by a few, and shows those that differ by many or by nobody', () => {
    const before = countedIn(people(0, 30));
    expect(withheld([total], before, countedIn(people(0, 33)), 10)).toEqual(new Map([['[]', 'difference']]));
    expect(withheld([total], before, countedIn(people(2, 31)), 10)).toEqual(new Map([['[]', 'difference']]));
    expect(withheld([total], before, countedIn(people(0, 40)), 10)).toEqual(new Map());
    expect(withheld([total], before, countedIn(people(0, 30)), 10)).toEqual(new Map());
  });

  it('is not fooled by some who came while as many went', () => {
    expect(withheld([total], countedIn(people(0, 30)), countedIn(people(1, 31)), 10).get('[]')).toBe('difference');
  });

  it('keeps small cells back whatever was before', () => {
    const small: Cell = { ...total, cell: ['female'], suppression: 'small' };
    expect(withheld([small], countedIn([]), countedIn(people(0, 3, ['female'])), 10)).toEqual(
      new Map([['["female"]', 'small']]),
    );
  });
});
