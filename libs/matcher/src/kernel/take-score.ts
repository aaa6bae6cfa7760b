import { ScoreParameters } from '../score/parameters';

export interface TakesScore {
  score(...words: readonly number[]): void;
}

/** Likenesses from -1 to 1000. */
export const worthsByLikeness = 1002;

/** Hands the weights to an instance of `assembly`, with room for what each likeness is worth. */
export function takeScore(exports: TakesScore, { weights, perHourOutside }: ScoreParameters, worths: Int32Array): void {
  const { field, occupation, experience, wage, distance, hours, skills } = weights;
  exports.score(field, occupation, experience, wage, distance, hours, skills, perHourOutside, worths.byteOffset);
}
