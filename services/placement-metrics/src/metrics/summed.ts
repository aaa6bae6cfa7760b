import { addsUp, Metric, SummedOver, sumOf, Value } from '@doorstep/metrics';
import { invalid } from '@doorstep/service';

/** The sum of figures of disjoint parts. Throws 422 where the parts of the definition do not add up to the whole. */
export function summed(metric: Metric, over: SummedOver, parts: readonly { readonly value: Value }[]): Value {
  if (!addsUp(metric, over)) throw invalid({ field: 'sum', code: `not-additive-over-${over}` });
  const values = parts.map(({ value }) => value);
  return sumOf(metric, over, values);
}
