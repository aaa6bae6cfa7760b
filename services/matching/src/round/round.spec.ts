import { given } from '@doorstep/testing';
import { HoldRound } from './round.commands';
import { round } from './round.decider';
import { RoundEvent } from './round.events';
import { held } from './round.samples';

const roundHeld: RoundEvent = { type: 'round-held', data: { ...held, heldOn: '2026-03-02' } };

it('is held on a day', () => given(round).when(new HoldRound(held)).then([roundHeld]));

it('stays what it was when it is told again', () =>
  given(round, [roundHeld])
    .when(new HoldRound({ ...held, served: 9 }))
    .thenNothing());
