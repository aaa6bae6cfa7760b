import { givenProjection } from '@doorstep/testing';
import { seatsTaken } from './seats-taken.projection';

describe('seats taken', () => {
  it('are counted per vacancy, overcommitment shown', () => {
    givenProjection(seatsTaken)
      .events([
        { type: 'seats-opened', data: { vacancyId: 'v1', employerId: 'e1', openings: 2, openedOn: '2026-03-02' } },
        { type: 'referral-admitted', data: { vacancyId: 'v1', referralId: 'r1' } },
        { type: 'seat-taken', data: { vacancyId: 'v1', referralId: 'r1', taken: 1 } },
        { type: 'seat-taken', data: { vacancyId: 'v1', referralId: 'r2', taken: 2 } },
        { type: 'openings-changed', data: { vacancyId: 'v1', openings: 1, taken: 2 } },
        { type: 'seats-opened', data: { vacancyId: 'v2', employerId: 'e1', openings: 1, openedOn: '2026-03-02' } },
        { type: 'seat-taken', data: { vacancyId: 'v2', referralId: 'r3', taken: 1 } },
        { type: 'seat-released', data: { vacancyId: 'v2', referralId: 'r3', taken: 0 } },
      ])
      .thenRows([
        { id: 'v1', openings: 1, taken: 2, overcommitted: true },
        { id: 'v2', openings: 1, taken: 0, overcommitted: false },
      ]);
  });
});
