import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { placementRateWithSubsidised } from './placement-rate-with-subsidised.metric';

describe('the placement rate with subsidised posts', () => {
  it('counts who has market work, subsidised work, or both, once', () => {
    const registrations = [registered('2026-03-10')];
    const lives = [
      life('a', { registrations, placements: [work()] }),
      life('b', { registrations, placements: [work({ kind: 'subsidised' })] }),
      life('c', { registrations, placements: [work(), work({ kind: 'subsidised', employerId: 'e2' })] }),
      life('d', { registrations, placements: [work({ kind: 'flexible' })] }),
    ];
    expect(asked(placementRateWithSubsidised, lives).total.value).toMatchObject({ numerator: 3, denominator: 4 });
  });
});
