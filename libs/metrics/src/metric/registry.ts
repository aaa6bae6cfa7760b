import { personsPlaced } from '../definitions/persons-placed.metric';
import { timeToPlacement } from '../definitions/time-to-placement.metric';
import { Metric } from './metric';

/** Every definition in every version. */
export const metrics: readonly Metric[] = [personsPlaced, timeToPlacement];

/** The definition `id` in `version`, or in its newest; undefined when there is none. */
export function metricOf(id: string, version?: number): Metric | undefined {
  return metrics
    .filter((known) => known.id === id && (version === undefined || known.version === version))
    .sort((a, b) => b.version - a.version)[0];
}
