import { MatchWage } from './types';

// 劳社部发〔2008〕3号: 21.75 paid days a month, 8 hours a day.
const paidDaysPerMonth = 21.75;
const perMonth: Readonly<Record<MatchWage['period'], number>> = {
  hour: paidDaysPerMonth * 8,
  day: paidDaysPerMonth,
  week: 52 / 12,
  month: 1,
  year: 1 / 12,
};

/** The lowest pay of a wage range in fen per month; null when there is none or it is not in yuan. */
export function monthlyFenOf(wage: MatchWage | null): number | null {
  if (wage === null || wage.currency !== 'CNY') return null;
  return Math.round(wage.minMinor * perMonth[wage.period]);
}
