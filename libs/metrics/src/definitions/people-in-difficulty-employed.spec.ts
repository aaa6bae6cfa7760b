import { PersonLife } from '../metric/life';
import { asked, belongs, life, work } from '../metric/sample-life.fixture';
import { peopleInDifficultyEmployed } from './people-in-difficulty-employed.metric';

const employed = (more: Partial<PersonLife>) =>
  asked(peopleInDifficultyEmployed, [life('a', more), life('b', { placements: [work()] })], { by: ['group'] });
const count = (more: Partial<PersonLife>) => (employed(more).total.value as { count: number }).count;
const startedOn = '2026-03-20';
const placements = [work({ startedOn })];

describe('people in difficulty who found work', () => {
  it.each([
    'older-person',
    'disabled',
    'subsistence-family',
    'zero-employment-family',
    'land-loss',
    'long-term-unemployed',
  ])('are of the group %s', (group) => {
    expect(count({ placements, memberships: [belongs(group, '2025-01-01')] })).toBe(1);
  });

  it.each(['graduate', 'veteran', 'migrant-worker', 'poverty-alleviated-family', 'relocated'])(
    'are not of the group %s',
    (group) => {
      expect(count({ placements, memberships: [belongs(group, '2025-01-01')] })).toBe(0);
    },
  );

  it('belonged to it on the day of the start, or until it because of the start', () => {
    const held = (from: string, to: string | null = null) =>
      count({ placements, memberships: [belongs('disabled', from, to)] });
    expect(held('2026-03-20')).toBe(1);
    expect(held('2026-03-21')).toBe(0);
    expect(held('2025-01-01', '2026-03-20')).toBe(1);
    expect(held('2025-01-01', '2026-03-19')).toBe(0);
  });

  it('stand in the group they had, also where it ended with the start', () => {
    const memberships = [belongs('zero-employment-family', '2025-01-01', startedOn)];
    expect(employed({ placements, memberships }).cells.map(({ cell }) => cell)).toEqual([['zero-employment-family']]);
  });

  it('are counted once, on the first start that counts, by whichever kind of work', () => {
    const lives = {
      placements: [
        work({ startedOn: '2026-03-05', employerId: 'e2' }),
        work({ startedOn, kind: 'subsidised' }),
        work({ startedOn: '2026-03-25', kind: 'own-business', employerId: 'e3' }),
      ],
      memberships: [belongs('disabled', '2026-03-10'), belongs('land-loss', '2026-03-10')],
    };
    expect(count(lives)).toBe(1);
    expect(
      peopleInDifficultyEmployed.observe(
        life('a', lives),
        { from: '2026-03-01', to: '2026-04-01', today: '2026-06-01' },
        { spellGapDays: 30 },
      ),
    ).toMatchObject([{ on: startedOn, evidence: [{}, {}, {}] }]);
  });
});
