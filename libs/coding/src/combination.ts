import { toProbabilities } from './softmax';

/** What speaks for a code. The order is the order of the weights in a model file's memory, so new ones go to the end. */
export const measures = [
  'flat',
  'branch',
  'near',
  'nearConfirmed',
  'closest',
  'names',
  'prose',
  'neverConfirmed',
] as const;
export type Measure = (typeof measures)[number];

/** How the measures are weighed against each other, and how often the right code is among the candidates at all. */
export interface Combination {
  readonly weights: Readonly<Record<Measure, number>>;
  readonly reach: number;
}

/** A title whose code is known, with the measures of its candidates; `right` is -1 when the code is none of them. */
export interface Judged {
  readonly candidates: readonly Float64Array[];
  readonly right: number;
}

/** The probability of each candidate. */
export function weigh(candidates: readonly Float64Array[], { weights, reach }: Combination): Float64Array {
  const factors = measures.map((measure) => weights[measure]);
  return shares(candidates, factors).map((share) => share * reach);
}

const steps = 200;
const pull = 2;

/** Learns the weights from judged titles by conditional logistic regression, pulled towards `start` where titles are few. */
export function learnCombination(judged: readonly Judged[], start: Combination): Combination {
  const usable = judged.filter(({ right }) => right >= 0);
  const from = measures.map((measure) => start.weights[measure]);
  const weights = [...from];
  const slope = weights.map(() => 0);
  const size = weights.map(() => 0);
  for (let step = 1; step <= steps && usable.length > 0; step += 1) {
    const gradient = weights.map((weight, at) => (pull * (weight - (from[at] as number))) / usable.length);
    for (const { candidates, right } of usable) {
      const share = shares(candidates, weights);
      candidates.forEach((candidate, index) => {
        const off = ((share[index] as number) - (index === right ? 1 : 0)) / usable.length;
        for (let at = 0; at < gradient.length; at += 1)
          gradient[at] = (gradient[at] as number) + off * (candidate[at] as number);
      });
    }
    // Adam (Kingma & Ba 2015) with a step of 0.05.
    for (let at = 0; at < weights.length; at += 1) {
      const g = gradient[at] as number;
      slope[at] = 0.9 * (slope[at] as number) + 0.1 * g;
      size[at] = 0.99 * (size[at] as number) + 0.01 * g * g;
      const direction = (slope[at] as number) / (1 - 0.9 ** step);
      const scale = Math.sqrt((size[at] as number) / (1 - 0.99 ** step)) + 1e-8;
      weights[at] = (weights[at] as number) - (0.05 * direction) / scale;
    }
  }
  const reach = (usable.length + 50 * start.reach) / (judged.length + 50);
  return { weights: recordOf(weights), reach };
}

function shares(candidates: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const scores = Float64Array.from(candidates, (candidate) =>
    weights.reduce((sum, weight, at) => sum + weight * (candidate[at] as number), 0),
  );
  return candidates.length === 0 ? scores : toProbabilities(scores);
}

function recordOf(weights: readonly number[]): Readonly<Record<Measure, number>> {
  return Object.fromEntries(
    measures.map((measure, at) => [measure, Math.round((weights[at] as number) * 1e4) / 1e4]),
  ) as Record<Measure, number>;
}
