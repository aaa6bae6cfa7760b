/** Answers that came of being asked. */
export interface Tally {
  readonly asked: number;
  readonly accepted: number;
}

/**
 * How likely an employer answers and accepts, in thousandths: its own tally drawn towards `prior` (that of the occupation or region)
 * as if the prior had been seen `strength` times: the mean of a beta-binomial. The fewer answers, the nearer to the prior.
 */
export function acceptanceOf(own: Tally, prior: Tally, strength: number): number {
  const expected = (prior.accepted + 1) / (prior.asked + 2);
  return Math.floor((1000 * (own.accepted + strength * expected)) / (own.asked + strength));
}
