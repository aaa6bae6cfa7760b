import { givenProjection } from '@doorstep/testing';
import { held } from '../round/round.samples';
import { rounds } from './rounds.projection';

it('keeps a round as it was held', () => {
  const { roundId: id, office, ...report } = held;
  givenProjection(rounds)
    .events([{ type: 'round-held', data: { ...held, heldOn: '2026-03-02' } }])
    .thenRows([{ id, office, heldOn: '2026-03-02', report }]);
});
