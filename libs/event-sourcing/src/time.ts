/** A civil date in Asia/Shanghai, `YYYY-MM-DD`. Dates that mean law are civil dates; intervals of them are half-open. */
export type CivilDate = string;

const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Days met before, both ways: making them from text takes twenty times as long. */
const dayNumbers = new Map<CivilDate, number>();
const datesOfNumbers = new Map<number, CivilDate>();
const mostKnownDays = 100_000;

/** Days from 1970-01-01 to `date`; NaN for none. */
export function dayNumberOf(date: CivilDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);
  if (dayNumbers.size < mostKnownDays && !Number.isNaN(day)) dayNumbers.set(date, day);
  return day;
}

/** The civil date `day` days after 1970-01-01. Throws RangeError where there is none. */
export function dateNumbered(day: number): CivilDate {
  const known = datesOfNumbers.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  if (datesOfNumbers.size < mostKnownDays) datesOfNumbers.set(day, date);
  return date;
}

/** The civil date in Asia/Shanghai (UTC+8, no daylight saving since 1992) at an instant in epoch milliseconds. */
export function civilDateOf(instant: number): CivilDate {
  return dateNumbered(Math.floor((instant + shanghaiOffsetMs) / dayMs));
}

/** The first instant (epoch ms) of a civil date in Asia/Shanghai. */
export function startOf(date: CivilDate): number {
  return dayNumberOf(date) * dayMs - shanghaiOffsetMs;
}

/** The civil date `days` after `date` (before it when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateNumbered(dayNumberOf(date) + days);
}

/** The civil date `months` after `date`; a day that the month does not have becomes its last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const count = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const lastDay = daysIn(inYear, inMonth);
  return `${String(inYear).padStart(4, '0')}-${twoDigits(inMonth)}-${twoDigits(Math.min(day, lastDay))}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
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
