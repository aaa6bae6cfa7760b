import fc from 'fast-check';
import { adjacentOccupationsOf, adjacentSkillsOf, AskedFor } from './adjacency';

const asks = (employerId: string, occupation: string | null, ...skills: readonly string[]): AskedFor => ({
  employerId,
  occupation,
  requirements: skills.map((code) => ({ kind: 'skill' as const, code, essential: false })),
});
const employers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `e${from + at}`);
const others = employers(20, 100).map((id) => asks(id, '7112', 'bricks'));

describe('skills near each other', () => {
  const near = (vacancies: readonly AskedFor[]) => Object.fromEntries(adjacentSkillsOf([...vacancies, ...others]));

  it('are those that many employers ask for together', () => {
    const kitchens = employers(5).map((id) => asks(id, '5120', 'knife-work', 'noodles'));
    expect(near(kitchens)).toEqual({ 'knife-work': ['noodles'], noodles: ['knife-work'] });
  });

  it('are not learned from few employers, however many postings one of them has', () => {
    const few = employers(4).map((id) => asks(id, '5120', 'knife-work', 'noodles'));
    const clones = Array.from({ length: 50 }, () => asks('e0', '5120', 'knife-work', 'noodles'));
    expect(near([...few, ...clones])).toEqual({});
  });

  it('are not what everybody asks for beside everything', () => {
    const polite = employers(60).map((id, at) => asks(id, '5120', 'polite', at < 10 ? 'knife-work' : `other-${at}`));
    expect(near(polite)).toEqual({});
  });

  it('have to be asked for together by chance no more', () => {
    const always = [...employers(10).map((id) => asks(id, '5120', 'till', 'polite'))];
    expect(adjacentSkillsOf(always).size).toBe(0);
  });
});

describe('occupations near each other', () => {
  const kitchen = ['washing', 'cutting', 'hygiene', 'stacking', 'serving'];
  const both = (occupation: string, from: number, ...skills: readonly string[]) =>
    employers(5, from).map((id) => asks(id, occupation, ...skills));

  it('ask for the same skills, in the hierarchy or across it', () => {
    const found = adjacentOccupationsOf([
      ...both('9412', 0, ...kitchen),
      ...both('5120', 10, ...kitchen),
      ...both('csco-2022:40302', 20, ...kitchen, 'carrying'),
      ...others,
    ]);
    expect(found.get('9412')?.get('5120')).toBe(750);
    expect(found.get('csco-2022:40302')?.get('5120')).toBeGreaterThanOrEqual(650);
    expect(found.has('7112')).toBe(false);
  });

  it('have three skills in common at least', () => {
    const found = adjacentOccupationsOf([
      ...both('9412', 0, 'washing', 'cutting'),
      ...both('5120', 10, 'washing', 'cutting'),
      ...others,
    ]);
    expect(found.size).toBe(0);
  });

  it('are not told from few employers', () => {
    const few = [...both('9412', 0, 'a', 'b', 'c'), ...both('5120', 10, 'a', 'b', 'c').slice(0, 4), ...others];
    expect(adjacentOccupationsOf(few).size).toBe(0);
  });
});

describe('what is near', () => {
  const skill = fc.constantFrom(...'abcdefgh');
  const vacancies = fc.array(
    fc.record({
      employerId: fc.constantFrom(...employers(30)),
      occupation: fc.constantFrom('5120', '9412', '7112', '5223', 'csco-2022:40302', null),
      skills: fc.uniqueArray(skill, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 60, maxLength: 150, size: 'max' },
  );
  const asked = vacancies.map((drawn) =>
    drawn.map(({ employerId, occupation, skills }) => asks(employerId, occupation, ...skills)),
  );

  it('is bounded, never itself, and the same in whatever order vacancies are told', () => {
    let seen = 0;
    fc.assert(
      fc.property(asked, (all) => {
        const [skills, occupations] = [adjacentSkillsOf(all), adjacentOccupationsOf(all)];
        for (const [code, near] of skills) {
          expect(near.length).toBeLessThanOrEqual(5);
          expect(near).not.toContain(code);
          seen += near.length;
        }
        for (const [code, near] of occupations) {
          expect(near.size).toBeLessThanOrEqual(5);
          expect(near.has(code)).toBe(false);
          for (const closeness of near.values()) {
            expect(closeness).toBeGreaterThanOrEqual(650);
            expect(closeness).toBeLessThanOrEqual(750);
          }
          seen += near.size;
        }
        const back = [...all].reverse();
        expect(adjacentSkillsOf(back)).toEqual(skills);
        expect(adjacentOccupationsOf(back)).toEqual(occupations);
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
