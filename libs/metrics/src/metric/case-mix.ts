import { groupBy } from '../group-by';
import { placedIn, QuestionDimension, Regions } from './cells';
import { subjectOf } from './change';
import { Observed } from './question';

/** What people differ by that is none of a bureau's doing. */
export const mixedBy = ['group', 'sex', 'age-band', 'education'] as const satisfies readonly QuestionDimension[];

/** A part of the persons, or vacancies, behind a figure. */
export interface MixPart {
  readonly by: (typeof mixedBy)[number];
  readonly cell: string;
  /** 0 to 1; those of groups overlap and may sum to more. */
  readonly share: number;
}

/**
 * Who is behind the figure of each region: of a bureau whose people are harder to place less can be expected. By the regions' codes, parts in order of
 * dimension and cell.
 */
export function caseMix(all: readonly Observed[], regions: Regions): ReadonlyMap<string, readonly MixPart[]> {
  const placed = all.flatMap((one) =>
    placedIn(one.life, one.observation, ['region'], regions).map(({ cell }) => ({ region: cell[0] as string, one })),
  );
  return new Map(
    [...groupBy(placed, ({ region }) => region)].map(([region, within]) => [
      region,
      mixOf(
        within.map(({ one }) => one),
        regions,
      ),
    ]),
  );
}

function mixOf(all: readonly Observed[], regions: Regions): readonly MixPart[] {
  const everybody = new Set(all.map(subjectOf)).size;
  return mixedBy.flatMap((by) => {
    const placed = all.flatMap((one) =>
      placedIn(one.life, one.observation, [by], regions).map(({ cell }) => ({ cell: cell[0] as string, one })),
    );
    const parts = [...groupBy(placed, ({ cell }) => cell)].map(([cell, of]) => ({
      by,
      cell,
      share: new Set(of.map(({ one }) => subjectOf(one))).size / everybody,
    }));
    return parts.sort((a, b) => (a.cell < b.cell ? -1 : 1));
  });
}
