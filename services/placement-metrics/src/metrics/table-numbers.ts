import { ValueView } from './metric.views';

/** A number of a table: counts and days are whole or credits of them, shares are shown in percent. */
export interface TableNumber {
  readonly kind: 'count' | 'share' | 'factor';
  readonly value: number | null;
}

const count = (value: number | null | undefined): TableNumber => ({ kind: 'count', value: value ?? null });
const share = (value: number | null | undefined): TableNumber => ({ kind: 'share', value: value ?? null });
const factor = (value: number | null | undefined): TableNumber => ({ kind: 'factor', value: value ?? null });

/** What a value is made of, in order of the columns. */
export function measuredIn(value: ValueView): readonly (readonly [string, TableNumber])[] {
  switch (value.measure) {
    case 'count':
      return [['count', count(value.count)]];
    case 'ratio':
    case 'disparity':
      return [
        ['numerator', count(value.numerator)],
        ['denominator', count(value.denominator)],
        ['ratio', share(value.ratio)],
        ...(value.measure === 'ratio'
          ? []
          : ([
              ['toBest', factor(value.toBest)],
              ['toBestAmongAlike', factor(value.toBestAmongAlike)],
            ] as const)),
      ];
    case 'survival':
      return [
        ['of', count(value.of)],
        ['happened', count(value.happened)],
        ['medianDays', count(value.medianDays)],
        ['within6Months', share(value.within6Months?.happened)],
        ['within12Months', share(value.within12Months?.happened)],
      ];
    default:
      return [
        ['of', count(value.of)],
        ['value', factor(value.value)],
      ];
  }
}
