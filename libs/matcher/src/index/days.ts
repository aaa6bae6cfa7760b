import { CivilDate, daysBetween } from '@doorstep/event-sourcing';

/** Days since the start of 1970, 1 and more for any later day. */
export function dayNumber(date: CivilDate): number {
  return daysBetween('1970-01-01', date);
}
