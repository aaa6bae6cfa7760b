import { addDays, CivilDate, startOf } from '@doorstep/event-sourcing';

export const firstDay: CivilDate = '2025-01-06';

/** The civil date `day` (0 Monday) of a week of the story. */
export function dayOf(week: number, day = 0): CivilDate {
  return addDays(firstDay, week * 7 + day);
}

/** Nine o'clock in Asia/Shanghai of a week's Monday, epoch ms. */
export function mondayOf(week: number): number {
  return startOf(dayOf(week)) + 9 * 3_600_000;
}

/** When the story begins, epoch ms. */
export const storyBegins = mondayOf(0);
