import fc from 'fast-check';
import { withheldIn } from './withheld';

const smallest = 10;
const figure = (subjects: number) => ({ subjects, suppression: subjects < smallest ? ('small' as const) : null });
const figuresOf = (subjects: Readonly<Record<string, number>>) =>
  new Map(Object.entries(subjects).map(([name, count]) => [name, figure(count)]));

describe('what is withheld', () => {
  it('is nothing where nothing is small', () => {
    expect(withheldIn(figuresOf({ gross: 40, losses: 12, net: 52 }), [['gross', 'losses', 'net']], smallest).size).toBe(
      0,
    );
  });

  it('is a second figure where the first could be worked out, the first that is named', () => {
    const withheld = withheldIn(figuresOf({ gross: 40, losses: 3, net: 43 }), [['gross', 'losses', 'net']], smallest);
    expect(withheld).toEqual(
      new Map([
        ['losses', 'small'],
        ['gross', 'complementary'],
      ]),
    );
  });

  it('follows from one sum to the next', () => {
    const sums = [
      ['gross', 'losses', 'net'],
      ['gross', 'february', 'year'],
    ];
    const figures = figuresOf({ gross: 40, losses: 3, net: 43, february: 50, year: 90 });
    expect([...withheldIn(figures, sums, smallest).keys()].sort()).toEqual(['february', 'gross', 'losses']);
  });

  it('lets nothing small be worked out of any sum', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const sum = fc.subarray(names, { minLength: 2 });
    const counts = fc.tuple(...names.map(() => fc.integer({ min: 1, max: 30 })));
    fc.assert(
      fc.property(counts, fc.array(sum, { maxLength: 4 }), (subjects, sums) => {
        const figures = figuresOf(Object.fromEntries(names.map((name, at) => [name, subjects[at] as number])));
        const withheld = withheldIn(figures, sums, smallest);
        for (const members of sums) {
          const hidden = members.filter((name) => withheld.has(name));
          if (hidden.length === 0 || hidden.length === members.length) continue;
          expect(hidden.length).toBeGreaterThan(1);
          const together = hidden.reduce((total, name) => total + (figures.get(name)?.subjects ?? 0), 0);
          expect(together).toBeGreaterThanOrEqual(smallest);
        }
        for (const [name, { suppression }] of figures)
          if (suppression !== null) expect(withheld.get(name)).toBe(suppression);
      }),
    );
  });
});
