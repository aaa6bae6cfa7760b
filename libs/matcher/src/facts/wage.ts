import { perMonth } from '@doorstep/reference';
import { MatchWage } from './vacancy';

/** The lowest pay of a wage range in fen per month; null when there is none or it is not in yuan. */
export function monthlyFenOf(wage: MatchWage | null): number | null {
  return wage === null || wage.currency !== 'CNY' ? null : perMonth(wage.minMinor, wage.period);
}
