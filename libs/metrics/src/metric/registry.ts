import { employmentRateQ2 } from '../definitions/employment-rate-q2.metric';
import { employmentRateQ4 } from '../definitions/employment-rate-q4.metric';
import { medianEarningsQ2 } from '../definitions/median-earnings-q2.metric';
import { personsPlaced } from '../definitions/persons-placed.metric';
import { sameEmployerRetention } from '../definitions/same-employer-retention.metric';
import { timeToPlacement } from '../definitions/time-to-placement.metric';
import { Metric } from './metric';

/** Every definition in every version. */
export const metrics: readonly Metric[] = [
  employmentRateQ2,
  employmentRateQ4,
  medianEarningsQ2,
  personsPlaced,
  sameEmployerRetention,
  timeToPlacement,
];

/** The definition `id` in `version`, or in its newest; undefined when there is none. */
export function metricOf(id: string, version?: number): Metric | undefined {
  return metrics
    .filter((known) => known.id === id && (version === undefined || known.version === version))
    .sort((a, b) => b.version - a.version)[0];
}
