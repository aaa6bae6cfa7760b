import { Comparison, ComparedPart, disparities, Judgement, uncompared } from '../disparity';
import { Metric } from './metric';
import { Answer, Cell, Counting, Question } from './question';

/** The cells of a definition that compares them, each against the one that does best; the total says how the worst stands. */
export function compared(
  metric: Metric,
  { total, cells, ...more }: Answer,
  all: readonly Counting[],
  { by }: Pick<Question, 'by'>,
): Answer {
  if (metric.measure !== 'disparity') return { total, cells, ...more };
  const shown = new Set(cells.map(({ cell }) => JSON.stringify(cell)));
  const parts = all.flatMap(({ amount, share, placedIn }): readonly ComparedPart[] => {
    if (amount.kind !== 'ratio') return [];
    return placedIn([...by, metric.within]).map(({ cell, share: placed }) => {
      const weight = by.includes('region') ? placed : share;
      return {
        group: JSON.stringify(cell.slice(0, -1)),
        stratum: cell.at(-1) as string,
        people: amount.denominator * weight,
        reached: amount.numerator * weight,
      };
    });
  });
  const found = disparities(
    parts.filter(({ group }) => shown.has(group)),
    metric.smallestPublishedCell,
  );
  const against = ({ cell }: Cell) => found.get(JSON.stringify(cell)) ?? uncompared;
  return {
    ...more,
    total: withComparison(total, worstOf(cells.map(against))),
    cells: cells.map((cell) => withComparison(cell, against(cell))),
  };
}

function withComparison(cell: Cell, comparison: Comparison): Cell {
  const { value } = cell;
  return value.measure === 'disparity' ? { ...cell, value: { ...value, ...comparison } } : cell;
}

/** The lowest ratios of those that are judged, and whether any is disadvantaged. */
function worstOf(all: readonly Comparison[]): Comparison {
  const overall = all.filter(({ judgement }) => judgement !== 'not-judged');
  const alike = all.filter(({ judgementAmongAlike }) => judgementAmongAlike !== 'not-judged');
  return {
    toBest: lowest(overall.map(({ toBest }) => toBest)),
    judgement: worst(overall.map(({ judgement }) => judgement)),
    toBestAmongAlike: lowest(alike.map(({ toBestAmongAlike }) => toBestAmongAlike)),
    judgementAmongAlike: worst(alike.map(({ judgementAmongAlike }) => judgementAmongAlike)),
  };
}

function lowest(ratios: readonly (number | null)[]): number | null {
  const known = ratios.filter((ratio): ratio is number => ratio !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function worst(all: readonly Judgement[]): Judgement {
  if (all.length === 0) return 'not-judged';
  return all.includes('disadvantaged') ? 'disadvantaged' : 'even';
}
