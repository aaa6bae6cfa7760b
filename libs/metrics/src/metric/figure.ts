import { Comparison, uncompared } from '../disparity';
import { giniOf } from '../gini';
import { Duration, happenedBy, medianDays, survival, SurvivalStep } from './survival';
import { Metric } from './metric';
import { Amount } from './observation';

/** An amount with the share of it that counts here. */
export interface Weighed {
  readonly amount: Amount;
  readonly share: number;
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
      const values = quantities(all).sort((a, b) => a - b);
      return { measure, of: values.length, value: medianOf(values) };
    }
    case 'mean': {
      const values = quantities(all);
      const total = values.reduce((a, b) => a + b, 0);
      return { measure, of: values.length, value: values.length === 0 ? null : total / values.length };
    }
    case 'gini': {
      const values = quantities(all);
      return { measure, of: values.length, value: giniOf(values) };
    }
    case 'survival': {
      const durations = all.flatMap(({ amount }): readonly Duration[] => (amount.kind === 'duration' ? [amount] : []));
      const steps = survival(durations);
      return {
        measure,
        of: durations.length,
        happened: durations.filter(({ happened }) => happened).length,
        medianDays: medianDays(steps),
        within6Months: happenedBy(steps, halfYear),
        within12Months: happenedBy(steps, year),
      };
    }
  }
}

/** Half of the values lie at or below; of an even number the mean of the middle two. `values` ascending. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const middle = Math.floor(values.length / 2);
  const upper = values[middle] as number;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] as number) + upper) / 2;
}

function ratioOf(all: readonly Weighed[]) {
  const numerator = sum(all, (amount) => (amount.kind === 'ratio' ? amount.numerator : 0));
  const denominator = sum(all, (amount) => (amount.kind === 'ratio' ? amount.denominator : 0));
  return { numerator, denominator, ratio: denominator === 0 ? null : numerator / denominator };
}

function quantities(all: readonly Weighed[]): number[] {
  return all.flatMap(({ amount }) => (amount.kind === 'quantity' ? [amount.value] : []));
}

/** Shares are summed in millionths, so that parts add up to the whole in any order. */
function sum(all: readonly Weighed[], valueIn: (amount: Amount) => number): number {
  return all.reduce((total, { amount, share }) => total + Math.round(1e6 * share * valueIn(amount)), 0) / 1e6;
}
