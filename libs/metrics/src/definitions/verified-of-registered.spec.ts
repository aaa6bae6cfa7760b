import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { verifiedOfRegistered } from './verified-of-registered.metric';

describe('verified in work, of those who registered', () => {
  it('is who has work of whichever kind since the opening', () => {
    const registrations = [registered('2026-03-10')];
    const kinds = ['market', 'subsidised', 'flexible', 'own-business'] as const;
    const lives = [
      ...kinds.map((kind) => life(kind, { registrations, placements: [work({ kind })] })),
      life('before', { registrations, placements: [work({ startedOn: '2026-03-09' })] }),
      life('not verified', { registrations, placements: [work({ verifiedOn: null })] }),
    ];
    expect(asked(verifiedOfRegistered, lives).total.value).toMatchObject({ numerator: 4, denominator: 6 });
  });
});
