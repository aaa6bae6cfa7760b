import { CivilDate, daysBetween } from '@doorstep/event-sourcing';

/** What a count had come to by the end of a month, since the beginning of the period. */
export interface Reached {
  /** Exclusive. */
  readonly to: CivilDate;
  readonly count: number;
}

export interface Forecast {
  readonly count: number;
  /** 95 % prediction interval. */
  readonly low: number;
  readonly high: number;
}

/** How far a count is on its way to a target for a half-open period. */
export interface Progress {
  readonly reached: number;
  /** What an even pace would have come to by today. */
  readonly proRata: number;
  /** Null with fewer than two whole months to judge by, and once the period is over. */
  readonly forecast: Forecast | null;
}

/** Two-sided 95 % quantiles of Student's t with 1 to 11 degrees of freedom. */
const students = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201] as const;

/**
 * Progress as of `today` (its count `reached`), and the count at the end of the period if the months to come are like those that passed: k months with
 * mean m and standard deviation s, r to come, give r·m ± t(k−1)·s·√(r + r²/k). `months` are the whole months that passed, each with all since the
 * beginning.
 */
export function progress(
  target: number,
  reached: number,
  period: { readonly from: CivilDate; readonly to: CivilDate },
  today: CivilDate,
  months: readonly Reached[],
  monthsToCome: number,
): Progress {
  const days = daysBetween(period.from, period.to);
  const passed = Math.min(days, Math.max(0, daysBetween(period.from, today) + 1));
  return { reached, proRata: (target * passed) / days, forecast: forecast(months, monthsToCome) };
}

function forecast(months: readonly Reached[], toCome: number): Forecast | null {
  const gains = months.map(({ count }, at) => count - (months[at - 1]?.count ?? 0));
  if (gains.length < 2 || toCome <= 0) return null;
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
  const quantile = students[Math.min(gains.length - 1, students.length) - 1] as number;
  const spread = quantile * Math.sqrt(variance * (toCome + toCome ** 2 / gains.length));
  const count = (months.at(-1) as Reached).count + toCome * mean;
  return { count, low: count - spread, high: count + spread };
}
