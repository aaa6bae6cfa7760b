import { addDays, addMonths, CivilDate, daysBetween } from '@doorstep/event-sourcing';
import { OutcomePeriod, TimeUnit } from './outcome-record.events';

const daysIn: Partial<Record<TimeUnit, number>> = { day: 1, week: 7, fortnight: 14 };
const monthsIn: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12 };
const mostMonths = 2_400;

/** The day so long after another; a part of a month counts in thirtieths. Undefined beyond two hundred years. */
export function afterLength(from: CivilDate, length: number, unit: TimeUnit): CivilDate | undefined {
  const days = daysIn[unit];
  if (days !== undefined) return length * days > mostMonths * 30 ? undefined : addDays(from, Math.round(length * days));
  const months = length * (monthsIn[unit] ?? 1);
  const whole = Math.floor(months);
  return months > mostMonths ? undefined : addDays(addMonths(from, whole), Math.round((months - whole) * 30));
}

/** The length of a half-open interval; undefined in a unit whose days differ. */
export function lengthBetween(from: CivilDate, to: CivilDate, unit: TimeUnit): number | undefined {
  const days = daysIn[unit];
  return days === undefined ? undefined : daysBetween(from, to) / days;
}

/** The days of `1978`, `1978-Q3` or `1978-05`. */
export function calendarPeriod(text: string): OutcomePeriod {
  const [year = '', part] = text.split('-');
  if (part === undefined) return { from: `${year}-01-01`, to: addMonths(`${year}-01-01`, 12) };
  const isQuarter = part.startsWith('Q');
  const month = isQuarter ? String(3 * Number(part.slice(1)) - 2).padStart(2, '0') : part;
  const from = `${year}-${month}-01`;
  return { from, to: addMonths(from, isQuarter ? 3 : 1) };
}
