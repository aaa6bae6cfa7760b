import { CivilDate, daysBetween } from '@doorstep/event-sourcing';
import { RescorableDecision } from './logged';

/** What may count as a success of something shown. */
export const goals = ['referred', 'answered', 'hired'] as const;
export type Goal = (typeof goals)[number];

/** What came of something shown, each in days after it was shown; null where it has not come. */
export interface ShownOutcome {
  readonly declinedAfter: number | null;
  readonly referredAfter: number | null;
  /** The employer answered. */
  readonly answeredAfter: number | null;
  /** Either side refused. */
  readonly refusedAfter: number | null;
  readonly hiredAfter: number | null;
}

export interface ShownPlace extends ShownOutcome {
  readonly id: string;
  readonly place: number;
  readonly propensity: number;
}

/** A list that was shown, what its order was drawn from, and what came of it. */
export interface ShownList extends Omit<RescorableDecision, 'shown'> {
  readonly madeOn: CivilDate;
  readonly shown: readonly ShownPlace[];
}

export interface Rewarding {
  readonly goal: Goal;
  /** Only what came within so many days counts. */
  readonly withinDays: number;
  /** Up to which day outcomes are known. */
  readonly asOf: CivilDate;
}

/**
 * `list` as a line of the log: a place is rewarded 1 where the goal was reached in time, 0 where not, and null as long as that can still come. All places
 * of a list become known on one day, whatever came of them, so that early successes do not make a version look good.
 */
export function rewarded({ madeOn, shown, ...list }: ShownList, rewarding: Rewarding): RescorableDecision {
  const { goal, withinDays, asOf } = rewarding;
  const known = daysBetween(madeOn, asOf) > withinDays;
  return {
    ...list,
    shown: shown.map((one) => {
      const after = { referred: one.referredAfter, answered: one.answeredAfter, hired: one.hiredAfter }[goal];
      const reached = after !== null && after <= withinDays;
      return { id: one.id, place: one.place, propensity: one.propensity, reward: known ? Number(reached) : null };
    }),
  };
}
