import { ScoreWeights } from '../score/parameters';
import { pointsOf } from '../score/values';
import { RescorableDecision, RescoredDecision } from './logged';

/** Other weights for the parts of the score, and within how many points their version would draw the order. */
export interface OtherWeights {
  readonly version: string;
  readonly weights: ScoreWeights;
  readonly bound: number;
}

/**
 * What other weights make of a logged decision's candidates: the weights alone differ, what each part is worth stays as it was logged. Throws a RangeError
 * where the decision has a part without a weight, or a weight no part.
 */
export function rescore(
  { decision, components, candidates }: RescorableDecision,
  { version, weights, bound }: OtherWeights,
): RescoredDecision {
  const weightOf: Readonly<Record<string, number>> = { ...weights };
  if (components.length !== Object.keys(weightOf).length || components.some((one) => !(one in weightOf)))
    throw new RangeError(`the parts of ${decision} are not those of the weights`);
  const scoreOf = (values: readonly number[]) =>
    components.reduce((sum, one, at) => sum + pointsOf(weightOf[one] as number, values[at] as number), 0);
  return { decision, version, bound, candidates: candidates.map(({ id, values }) => ({ id, score: scoreOf(values) })) };
}
