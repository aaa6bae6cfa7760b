import { Value } from './figure';
import { Metric } from './metric';

/** What figures are summed over: disjoint periods, or disjoint regions. */
export type SummedOver = 'periods' | 'regions';

/** Whether parts of the figure add up to the whole: it counts, and declares to be additive. */
export function addsUp({ measure, additivity }: Metric, over: SummedOver): boolean {
  return measure === 'count' && (over === 'periods' ? additivity.overPeriods : additivity.overRegions);
}

/** The figure of the whole from those of its disjoint parts. Throws RangeError where the parts of the definition do not add up. */
export function sumOf(metric: Metric, over: SummedOver, parts: readonly Value[]): Value {
  if (!addsUp(metric, over)) throw new RangeError(`${metric.id} does not add up over ${over}`);
  const millionths = parts.reduce(
    (sum, part) => sum + (part.measure === 'count' ? Math.round(1e6 * part.count) : 0),
    0,
  );
  return { measure: 'count', count: millionths / 1e6 };
}
