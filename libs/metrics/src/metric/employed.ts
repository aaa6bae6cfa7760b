import { overlaps } from '@doorstep/event-sourcing';
import { Known } from '../statement';
import { Days, exitIn, quarterAfter } from './exit';
import { AttributedPlacement, PersonLife } from './life';
import { Parameters, Period } from './metric';
import { Observation } from './observation';

/** Verified work on any day of the interval that is not paid from subsidies, in order of its start. */
export function unsubsidisedIn({ placements }: PersonLife, days: Days): readonly Known<AttributedPlacement>[] {
  return placements
    .filter(
      ({ kind, verifiedOn, startedOn, endedOn }) =>
        kind !== 'subsidised' && verifiedOn !== null && overlaps({ from: startedOn, to: endedOn }, days),
    )
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
}

/** Whether somebody who exited in the period had unsubsidised work in the `count`th quarter after that of the exit. */
export function employedAfterExit(
  life: PersonLife,
  period: Period,
  parameters: Parameters,
  count: number,
): readonly Observation<{ readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }>[] {
  const windowOf = (exitedOn: string) => quarterAfter(exitedOn, count);
  const exit = exitIn(life, period, parameters, windowOf);
  if (exit === undefined) return [];
  const work = unsubsidisedIn(life, windowOf(exit.exitedOn));
  return [
    {
      amount: { kind: 'ratio', numerator: work.length > 0 ? 1 : 0, denominator: 1 },
      on: exit.from,
      evidence: [...exit.evidence, ...work.map(({ evidence }) => evidence)],
    },
  ];
}
