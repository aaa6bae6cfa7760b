import { groupBy } from '../group-by';
import { Suppression } from '../suppression';
import { Cell } from './question';

/** Why a cell of a published figure has no numbers; `difference`: an edition before would give away the few who came or went. */
export type Withheld = Suppression | 'difference';

/** Whom a cell counts. */
export type CountedIn = ReadonlyMap<string, ReadonlySet<string>>;

/** The subjects behind each cell, by {@link cellKey}. */
export function countedIn(
  placed: Iterable<{ readonly cell: readonly string[]; readonly subjectId: string }>,
): CountedIn {
  const groups = groupBy(placed, ({ cell }) => cellKey(cell));
  return new Map([...groups].map(([key, all]) => [key, new Set(all.map(({ subjectId }) => subjectId))]));
}

export function cellKey(cell: readonly string[]): string {
  return JSON.stringify(cell);
}

/**
 * What to withhold of an edition beside one published before: a cell whose counted subjects differ from those before by somebody, but by fewer than
 * `smallest`, tells of them by subtraction.
 */
export function withheld(
  cells: readonly Cell[],
  before: CountedIn,
  now: CountedIn,
  smallest: number,
): ReadonlyMap<string, Withheld> {
  return new Map(
    cells.flatMap(({ cell, suppression }): readonly [string, Withheld][] => {
      const key = cellKey(cell);
      if (suppression !== null) return [[key, suppression]];
      const [was, is] = [before.get(key) ?? new Set<string>(), now.get(key) ?? new Set<string>()];
      const moved = [...was].filter((id) => !is.has(id)).length + [...is].filter((id) => !was.has(id)).length;
      return moved > 0 && moved < smallest ? [[key, 'difference']] : [];
    }),
  );
}
