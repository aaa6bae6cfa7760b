import { CivilDate, daysBetween } from '@doorstep/event-sourcing';

/** What a figure of the time since the beginning of the period had come to by the end of a month. */
export interface Reached {
  /** Exclusive. */
  readonly to: CivilDate;
  /** Null where there was nothing to say it of. */
  readonly value: number | null;
}

export const targetSenses = ['at-least', 'at-most'] as const;

/** What is aimed at in a half-open period. */
export interface Target {
  readonly value: number;
  readonly sense: (typeof targetSenses)[number];
  /** True of what is counted since the beginning of the period; a stock and a rate are at the target or not on every day. */
  readonly accumulates: boolean;
}

export interface Forecast {
  readonly value: number;
  /** 95 % prediction interval. */
  readonly low: number;
  readonly high: number;
}

/** How far a figure is on its way to a target for a half-open period. */
export interface Progress {
  readonly reached: number | null;
  /** What an even pace would have come to by today; of what does not accumulate, the target itself. */
  readonly proRata: number;
  /** Whether it is not behind `proRata`, or of a ceiling not above it; null where nothing is reached to judge. */
  readonly holds: boolean | null;
  /** Null with fewer than two whole months' gains to judge by, and once the period is over. */
  readonly forecast: Forecast | null;
}

/** Two-sided 95 % quantiles of Student's t with 1 to 11 degrees of freedom. */
const students = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201] as const;

/**
 * Progress as of `today` (its figure `reached`), and the figure at the end of the period if the months to come are like those that passed: k gains of
 * a month with mean m and standard deviation s, r months to come, add r·m ± t(k−1)·s·√(r + r²/k). `months` are the whole months that passed, each with
 * all since the beginning. What accumulates gained all it had by the end of the first month; of a stock or a rate the first month is where it starts.
 */
export function progress(
  target: Target,
  reached: number | null,
  period: { readonly from: CivilDate; readonly to: CivilDate },
  today: CivilDate,
  months: readonly Reached[],
  monthsToCome: number,
): Progress {
  const proRata = target.accumulates ? (target.value * passedOf(period, today)) / daysIn(period) : target.value;
  const holds = reached === null ? null : target.sense === 'at-most' ? reached <= proRata : reached >= proRata;
  const values = months.flatMap(({ value }) => value ?? []);
  return { reached, proRata, holds, forecast: forecast(target.accumulates ? [0, ...values] : values, monthsToCome) };
}

function daysIn({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }): number {
  return daysBetween(from, to);
}

function passedOf(period: { readonly from: CivilDate; readonly to: CivilDate }, today: CivilDate): number {
  return Math.min(daysIn(period), Math.max(0, daysBetween(period.from, today) + 1));
}

function forecast(values: readonly number[], toCome: number): Forecast | null {
  const gains = values.slice(1).map((value, at) => value - (values[at] as number));
  if (gains.length < 2 || toCome <= 0) return null;
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
  const quantile = students[Math.min(gains.length - 1, students.length) - 1] as number;
  const spread = quantile * Math.sqrt(variance * (toCome + toCome ** 2 / gains.length));
  const value = (values.at(-1) as number) + toCome * mean;
  return { value, low: value - spread, high: value + spread };
}
