export interface Candidate {
  readonly code: string;
  /** From 0 to 1: how often such an answer proves right. */
  readonly confidence: number;
}

/** A code, or a question to a clerk with the likeliest codes. */
export type Answer =
  | {
      readonly kind: 'coded';
      readonly code: string;
      readonly confidence: number;
      readonly candidates: readonly Candidate[];
    }
  | { readonly kind: 'ask'; readonly candidates: readonly Candidate[] };

/** Decides between a code and a question: a code only where the first candidate's confidence reaches `threshold`. */
export function answerOf(candidates: readonly Candidate[], threshold: number): Answer {
  const [best] = candidates;
  if (best === undefined || best.confidence < threshold) return { kind: 'ask', candidates };
  return { kind: 'coded', code: best.code, confidence: best.confidence, candidates };
}
