export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Between which bounds the mean lies with probability 1 - `risk`, for independent values drawn alike that cannot differ by more than `range`: the empirical
 * Bernstein bound (Maurer and Pontil, "Empirical Bernstein bounds and sample variance penalization", 2009, theorem 4, both sides). Holds for every
 * number of values; with fewer than two it says nothing.
 */
export function bernsteinInterval(values: readonly number[], range: number, risk: number): Interval {
  const n = values.length;
  if (n < 2) return { lower: -Infinity, upper: Infinity };
  const mean = meanOf(values);
  const log = Math.log(4 / risk);
  const width = Math.sqrt((2 * varianceOf(values, mean) * log) / n) + (7 * range * log) / (3 * (n - 1));
  return { lower: mean - width, upper: mean + width };
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[], mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
