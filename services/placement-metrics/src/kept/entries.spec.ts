import { dateNumbered } from '@doorstep/event-sourcing';
import fc from 'fast-check';
import { cubeText, observationsText, together } from './entries';
import { broughtBy, cubesOf } from './read-parts';

const shelf = { month: '2026-03-01', county: '620102' };
const subjects = ['p', 'q'].map((id) => JSON.stringify(`${id}],\n["`));
const what = JSON.stringify([['n', 1], '620102001', 'none', 'female', '35-44', '],[', 'self', 'e"1', 'unknown']);
const anyEntry = fc.tuple(fc.nat(3), fc.constantFrom(1, -1), fc.constantFrom(...subjects), fc.constant(what));

describe('parts of a shelf put together', () => {
  it('bring what they brought apart, as of every day', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEntry, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (all) => {
        const texts = all.map((entries) => observationsText(entries.map((entry) => entry.join())));
        const apart = texts.map((entries) => ({ ...shelf, entries }));
        const whole = [{ ...shelf, entries: together.observations(texts) }];
        for (const day of [0, 1, 2, 3].map(dateNumbered)) {
          const sums = (parts: typeof apart) => {
            const found = parts.flatMap(({ entries }) => JSON.parse(entries) as [number, number, string, unknown][]);
            return subjects.map((subject) =>
              found
                .filter(([on, , who]) => dateNumbered(on) <= day && JSON.stringify(who) === subject)
                .reduce((sum, [, times]) => sum + times, 0),
            );
          };
          expect(sums(whole)).toEqual(sums(apart));
        }
      }),
    );
  });

  it('leave out what cancels out, all of it too', () => {
    const once = observationsText([`1,1,${subjects[0]},${what}`]);
    const noMore = observationsText([`1,-1,${subjects[0]},${what}`]);
    expect(together.observations([once, noMore])).toBe('[]');
    expect(broughtBy([{ ...shelf, entries: together.observations([once, once]) }], dateNumbered(1))).toHaveLength(2);
  });

  it('sum the days of cubes', () => {
    const cube = (...days: number[]) => cubeText(new Map([['', new Map([['n1', days]])]]));
    const whole = together.cubes([cube(1, 2, 3, 1), cube(1, 1, 3, -1)]);
    expect(cubesOf([{ ...shelf, entries: whole }], dateNumbered(3))).toEqual([
      { county: shelf.county, cells: new Map([['', new Map([['n1', 3]])]]) },
    ]);
    expect(together.cubes([cube(1, 2), cube(1, -2)])).toBe('{}');
  });
});
