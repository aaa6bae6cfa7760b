const scoreBits = 10;

/**
 * A candidate of a world: the vacancy and, in the lower ten bits, the score. One integer instead of two arrays: a search is bound by what
 * it fetches from memory.
 */
export function candidateOf(vacancy: number, score: number): number {
  return (vacancy << scoreBits) | score;
}

export function vacancyOf(candidate: number): number {
  return candidate >> scoreBits;
}

export function scoreOf(candidate: number): number {
  return candidate & (2 ** scoreBits - 1);
}
