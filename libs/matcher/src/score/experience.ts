import { CivilDate, daysBetween } from '@doorstep/event-sourcing';
import { HeldOccupation } from '../facts/person';
import { minorGroupOf } from './occupation';

const daysPerMonth = 30.4375;

/** What is left of `held.months` today: half after each half-life since the work ended. Whole months. */
export function monthsLeft({ months, endedOn }: HeldOccupation, today: CivilDate, halfLifeMonths: number): number {
  const past = endedOn === null ? 0 : Math.max(0, daysBetween(endedOn, today) / daysPerMonth);
  return Math.floor(months * 0.5 ** (past / halfLifeMonths));
}

/** What is left of all the months in the minor group of `occupation`. */
export function monthsLeftIn(
  occupation: string,
  held: readonly HeldOccupation[],
  today: CivilDate,
  halfLifeMonths: number,
): number {
  const group = minorGroupOf(occupation);
  return held
    .filter((one) => minorGroupOf(one.occupation) === group)
    .reduce((months, one) => months + monthsLeft(one, today, halfLifeMonths), 0);
}
