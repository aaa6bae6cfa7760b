/** A civil date in Asia/Shanghai, `YYYY-MM-DD`. Dates that mean law are civil dates; intervals of them are half-open. */
export type CivilDate = string;

const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The civil date in Asia/Shanghai (UTC+8, no daylight saving since 1992) at an instant in epoch milliseconds. */
export function civilDateOf(instant: number): CivilDate {
  return new Date(instant + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The first instant (epoch ms) of a civil date in Asia/Shanghai. */
export function startOf(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) - shanghaiOffsetMs;
}

/** The civil date `days` after `date` (before it when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The civil date `months` after `date`; a day that the month does not have becomes its last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** True for a `YYYY-MM-DD` that exists in the calendar. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}

/** A half-open interval of civil dates: from `from` until before `to`; open-ended when `to` is null. */
export interface CivilInterval {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** True when `date` lies in the half-open `interval`. */
export function covers(interval: CivilInterval, date: CivilDate): boolean {
  return interval.from <= date && (interval.to === null || date < interval.to);
}

/** True when two half-open intervals share a day. */
export function overlaps(a: CivilInterval, b: CivilInterval): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}
