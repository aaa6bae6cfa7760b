import { toProbabilities } from './softmax';

/** What speaks for a code. */
export const measures = [
  'flat',
  'branch',
  'near',
  'nearConfirmed',
  'closest',
  'label',
  'secondLabel',
  'name',
  'names',
  'labels',
  'prose',
  'touchesName',
  'touchesProse',
  'neverConfirmed',
] as const;
export type Measure = (typeof measures)[number];

/** How the measures are weighed against each other, and against the code being none of the candidates. */
export interface Combination {
  readonly weights: Readonly<Record<Measure, number>>;
  readonly none: number;
}

/** A title whose code is known, with the measures of its candidates; `right` is -1 when the code is none of them. */
export interface Judged {
  readonly candidates: readonly Float64Array[];
  readonly right: number;
}

/** The probability of each candidate; what is missing from 1 is the probability that it is none of them. */
export function weigh(candidates: readonly Float64Array[], combination: Combination): Float64Array {
  return shares(candidates, numbersOf(combination)).slice(0, candidates.length);
}

const steps = 200;
const pull = 2;

/** Learns the weights from judged titles by conditional logistic regression, pulled towards `start` where titles are few. */
export function learnCombination(judged: readonly Judged[], start: Combination): Combination {
  const from = numbersOf(start);
  const weights = [...from];
  const slope = weights.map(() => 0);
  const size = weights.map(() => 0);
  for (let step = 1; step <= steps && judged.length > 0; step += 1) {
    const gradient = weights.map((weight, at) => (pull * (weight - (from[at] as number))) / judged.length);
    for (const one of judged) addGradient(gradient, one, weights, judged.length);
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
  return combinationOf(weights);
}

function addGradient(
  gradient: number[],
  { candidates, right }: Judged,
  weights: readonly number[],
  titles: number,
): void {
  const share = shares(candidates, weights);
  const none = candidates.length;
  const answer = right < 0 ? none : right;
  candidates.forEach((candidate, index) => {
    const off = ((share[index] as number) - (index === answer ? 1 : 0)) / titles;
    for (let at = 0; at < measures.length; at += 1)
      gradient[at] = (gradient[at] as number) + off * (candidate[at] as number);
  });
  const last = measures.length;
  gradient[last] = (gradient[last] as number) + ((share[none] as number) - (answer === none ? 1 : 0)) / titles;
}

/** Probabilities of the candidates and, last, of none of them. */
function shares(candidates: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const scores = new Float64Array(candidates.length + 1);
  candidates.forEach((candidate, index) => {
    let score = 0;
    for (let at = 0; at < measures.length; at += 1) score += (weights[at] as number) * (candidate[at] as number);
    scores[index] = score;
  });
  scores[candidates.length] = weights[measures.length] as number;
  return toProbabilities(scores);
}

function numbersOf({ weights, none }: Combination): readonly number[] {
  return [...measures.map((measure) => weights[measure]), none];
}

function combinationOf(numbers: readonly number[]): Combination {
  const rounded = numbers.map((number) => Math.round(number * 1e4) / 1e4);
  const weights = Object.fromEntries(measures.map((measure, at) => [measure, rounded[at]])) as Record<Measure, number>;
  return { weights, none: rounded[measures.length] as number };
}
