import { Comparison, uncompared } from '../disparity';
import { giniOf } from '../gini';
import { happenedBy, medianDays, survival, SurvivalStep } from './survival';
import { Metric } from './metric';
import { Amount } from './observation';

/** An amount with the share of it that counts here. */
export interface Weighed {
  readonly amount: Amount;
  readonly share: number;
  /** How many of them there are, one unless told. */
  readonly times?: number;
}

/** What a figure says; null where there is nothing to say it of. */
export type Value =
  | { readonly measure: 'count'; readonly count: number }
  | {
      readonly measure: 'ratio';
      readonly numerator: number;
      readonly denominator: number;
      readonly ratio: number | null;
      /** The parameter without which it has no ratio: it is stated for no such region and time. */
      readonly lacks?: string;
    }
  | { readonly measure: 'median' | 'mean' | 'gini'; readonly of: number; readonly value: number | null }
  | {
      readonly measure: 'survival';
      readonly of: number;
      readonly happened: number;
      readonly medianDays: number | null;
      readonly within6Months: SurvivalStep;
      readonly within12Months: SurvivalStep;
    }
  | ({
      readonly measure: 'disparity';
      readonly numerator: number;
      readonly denominator: number;
      readonly ratio: number | null;
    } & Comparison);

const halfYear = 182;
const year = 365;

/** The value of a figure from what its lives bring. Durations and quantities count whole or not at all. */
export function valueOf({ measure }: Metric, all: readonly Weighed[]): Value {
  switch (measure) {
    case 'count':
      return { measure, count: sum(all, (amount) => (amount.kind === 'count' ? amount.counted : 0)) };
    case 'ratio':
      return { measure, ...ratioOf(all) };
    case 'disparity':
      return { measure, ...ratioOf(all), ...uncompared };
    case 'median': {
      const values = quantities(all).sort((a, b) => a.value - b.value);
      return { measure, of: numberOf(values), value: medianOf(values) };
    }
    case 'mean': {
      const values = quantities(all);
      const [of, total] = [numberOf(values), values.reduce((sum, { value, times }) => sum + times * value, 0)];
      return { measure, of, value: of === 0 ? null : total / of };
    }
    case 'gini': {
      const values = quantities(all).flatMap(({ value, times }) => Array<number>(times).fill(value));
      return { measure, of: values.length, value: giniOf(values) };
    }
    case 'survival': {
      const durations = all.flatMap(({ amount, times = 1 }) =>
        amount.kind === 'duration' ? [{ days: amount.days, happened: amount.happened, times }] : [],
      );
      const steps = survival(durations);
      return {
        measure,
        of: numberOf(durations),
        happened: numberOf(durations.filter(({ happened }) => happened)),
        medianDays: medianDays(steps),
        within6Months: happenedBy(steps, halfYear),
        within12Months: happenedBy(steps, year),
      };
    }
  }
}

/** Half of the values lie at or below; of an even number the mean of the middle two. `values` ascending. */
function medianOf(values: readonly Quantity[]): number | null {
  const all = numberOf(values);
  if (all === 0) return null;
  const middle = Math.floor(all / 2);
  const upper = valueAt(values, middle);
  return all % 2 === 1 ? upper : (valueAt(values, middle - 1) + upper) / 2;
}

function valueAt(values: readonly Quantity[], place: number): number {
  let before = 0;
  const found = values.find(({ times }) => (before += times) > place) as Quantity;
  return found.value;
}

function numberOf(all: readonly { readonly times: number }[]): number {
  return all.reduce((sum, { times }) => sum + times, 0);
}

function ratioOf(all: readonly Weighed[]) {
  const numerator = sum(all, (amount) => (amount.kind === 'ratio' ? amount.numerator : 0));
  const denominator = sum(all, (amount) => (amount.kind === 'ratio' ? amount.denominator : 0));
  return { numerator, denominator, ratio: denominator === 0 ? null : numerator / denominator };
}

interface Quantity {
  readonly value: number;
  readonly times: number;
}

function quantities(all: readonly Weighed[]): Quantity[] {
  return all.flatMap(({ amount, times = 1 }) => (amount.kind === 'quantity' ? [{ value: amount.value, times }] : []));
}

/** Shares are summed in millionths, so that parts add up to the whole in any order. */
function sum(all: readonly Weighed[], valueIn: (amount: Amount) => number): number {
  const millionths = ({ amount, share, times = 1 }: Weighed) => times * Math.round(1e6 * share * valueIn(amount));
  return all.reduce((total, one) => total + millionths(one), 0) / 1e6;
}
