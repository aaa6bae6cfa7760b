import { RoundCongestion } from './round.events';

/** How `loads`, the recommendations of each vacancy, fall; `most` is how many each may have. */
export function congestionOf(loads: readonly number[], most: readonly number[]): RoundCongestion {
  return {
    exposed: loads.filter((load) => load > 0).length,
    gini: Math.round(1000 * giniOf(loads)),
    overloaded: loads.filter((load, at) => load > (most[at] as number)).length,
  };
}

/** Gini coefficient of numbers that are not negative: 0 when all are the same, towards 1 when one has everything. */
function giniOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const total = sorted.reduce((sum, number) => sum + number, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, number, at) => sum + (at + 1) * number, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
