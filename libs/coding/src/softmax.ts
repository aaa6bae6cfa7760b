import { lottery } from './lottery';
import { Terms, TermSpace } from './term-space';

export interface Example {
  readonly terms: Terms;
  readonly answer: number;
  readonly weight: number;
}

interface Row {
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

const passes = 8;
const firstStep = 2;
const biasStep = 0.1;
const { exp } = Math;

/** Multinomial logistic regression over n-grams that at least two examples have, by stochastic gradient descent. */
export class Softmax {
  private readonly columns = new Map<number, number>();
  private readonly weights: Float32Array;

  constructor(
    examples: readonly Example[],
    private readonly answers: number,
    private readonly space: TermSpace,
  ) {
    const having = new Map<number, number>();
    for (const { terms } of examples) for (const id of terms.ids) having.set(id, (having.get(id) ?? 0) + 1);
    for (const [id, count] of having) if (count > 1) this.columns.set(id, this.columns.size);
    this.weights = new Float32Array((this.columns.size + 1) * answers);
    if (answers > 1) this.learn(examples);
  }

  /** The probability of each answer. */
  of(terms: Terms): Float64Array {
    return this.probabilities(this.rowOf(terms), new Float64Array(this.answers));
  }

  private learn(examples: readonly Example[]): void {
    const rows = examples.map(({ terms }) => this.rowOf(terms));
    const order = Int32Array.from(rows.keys());
    const draw = lottery(7);
    const off = new Float64Array(this.answers);
    for (let pass = 0; pass < passes; pass += 1) {
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = Math.floor(draw() * (at + 1));
        const held = order[at] as number;
        order[at] = order[other] as number;
        order[other] = held;
      }
      const step = firstStep * (1 - pass / passes);
      for (const index of order) {
        const { answer, weight } = examples[index] as Example;
        this.probabilities(rows[index] as Row, off);
        off[answer] = (off[answer] as number) - 1;
        this.move(rows[index] as Row, off, step * weight);
      }
    }
  }

  private move({ ids, values }: Row, off: Float64Array, step: number): void {
    const { weights, answers } = this;
    for (let at = 0; at <= ids.length; at += 1) {
      const base = (at < ids.length ? (ids[at] as number) : this.columns.size) * answers;
      const by = step * (at < ids.length ? (values[at] as number) : biasStep);
      for (let answer = 0; answer < answers; answer += 1)
        weights[base + answer] = (weights[base + answer] as number) - by * (off[answer] as number);
    }
  }

  private probabilities({ ids, values }: Row, into: Float64Array): Float64Array {
    const { weights, answers } = this;
    const bias = this.columns.size * answers;
    for (let answer = 0; answer < answers; answer += 1) into[answer] = weights[bias + answer] as number;
    for (let at = 0; at < ids.length; at += 1) {
      const base = (ids[at] as number) * answers;
      const value = values[at] as number;
      for (let answer = 0; answer < answers; answer += 1)
        into[answer] = (into[answer] as number) + value * (weights[base + answer] as number);
    }
    return toProbabilities(into);
  }

  private rowOf(terms: Terms): Row {
    const vector = this.space.vectorOf(terms);
    const ids: number[] = [];
    const values: number[] = [];
    let square = 0;
    terms.ids.forEach((id, at) => {
      const column = this.columns.get(id);
      if (column === undefined) return;
      const value = vector[at] as number;
      ids.push(column);
      values.push(value);
      square += value * value;
    });
    const length = Math.sqrt(square) || 1;
    return { ids: Int32Array.from(ids), values: Float64Array.from(values, (value) => value / length) };
  }
}

/** Turns scores into probabilities, in place. */
export function toProbabilities(scores: Float64Array): Float64Array {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const share = exp((scores[at] as number) - most);
    scores[at] = share;
    sum += share;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) / sum;
  return scores;
}
