import { overlaps } from '@doorstep/event-sourcing';
import { Known } from '../statement';
import { Days, exitIn, quarterAfter } from './exit';
import { AttributedPlacement, PersonLife } from './life';
import { Parameters, Period } from './metric';
import { Observation } from './observation';

/** Verified work on any day of the interval that is not paid from subsidies, in order of its start. */
export function unsubsidisedIn(life: PersonLife, days: Days): readonly Known<AttributedPlacement>[] {
  return verifiedIn(life, days)
    .filter(({ kind }) => kind !== 'subsidised')
    .sort((a, b) => (`${a.startedOn} ${a.placementId}` < `${b.startedOn} ${b.placementId}` ? -1 : 1));
}

/** Posts paid from subsidies on days of the interval, of somebody who has no other verified work in it. */
export function onlySubsidisedIn(life: PersonLife, days: Days): readonly Known<AttributedPlacement>[] {
  const all = verifiedIn(life, days);
  return all.every(({ kind }) => kind === 'subsidised') ? all : [];
}

/** Whether somebody who exited in the period had work that counts in the `count`th quarter after that of the exit. */
export function employedAfterExit(
  life: PersonLife,
  period: Period,
  parameters: Parameters,
  count: number,
  workIn: (life: PersonLife, days: Days) => readonly Known<AttributedPlacement>[],
): readonly Observation<{ readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }>[] {
  const windowOf = (exitedOn: string) => quarterAfter(exitedOn, count);
  const exit = exitIn(life, period, parameters, windowOf);
  if (exit === undefined) return [];
  const work = workIn(life, windowOf(exit.exitedOn));
  return [
    {
      amount: { kind: 'ratio', numerator: work.length > 0 ? 1 : 0, denominator: 1 },
      on: exit.from,
      evidence: [...exit.evidence, ...work.map(({ evidence }) => evidence)],
    },
  ];
}

function verifiedIn({ placements }: PersonLife, days: Days): Known<AttributedPlacement>[] {
  return placements.filter(
    ({ verifiedOn, startedOn, endedOn }) => verifiedOn !== null && overlaps({ from: startedOn, to: endedOn }, days),
  );
}
