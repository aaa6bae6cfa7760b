import { asked, life, work } from '../metric/sample-life.fixture';
import { personsPlacedAny } from './persons-placed-any.metric';

describe('persons placed, subsidised posts included', () => {
  it('are in market or subsidised work, and one person in both', () => {
    const lives = [
      life('market', { placements: [work()] }),
      life('subsidised', { placements: [work({ kind: 'subsidised' })] }),
      life('both', { placements: [work(), work({ kind: 'subsidised', employerId: 'e2' })] }),
      life('flexible', { placements: [work({ kind: 'flexible' })] }),
      life('own business', { placements: [work({ kind: 'own-business' })] }),
      life('not verified', { placements: [work({ verifiedOn: null })] }),
      life('nothing'),
    ];
    expect(asked(personsPlacedAny, lives).total).toMatchObject({ value: { count: 3 }, subjects: 3 });
  });

  it('count where the first of the two began', () => {
    const both = life('a', {
      placements: [
        work({ startedOn: '2026-03-20', place: '310115' }),
        work({ kind: 'subsidised', startedOn: '2026-03-10', place: '620102' }),
      ],
    });
    const { cells } = asked(personsPlacedAny, [both], { by: ['region'] });
    expect(cells.map(({ cell }) => cell)).toEqual([['620102']]);
  });
});
