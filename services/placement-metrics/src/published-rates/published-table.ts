import {
  Dimension,
  DivisionLevel,
  DivisionTree,
  FunnelCounts,
  funnelCounter,
  FunnelFacts,
  Member,
  membersByCell,
  noneCell,
  placementFunnelOfRegistered,
  placementRate,
  placementRateOfRegistered,
  RateCounts,
  suppressions,
  unknownCell,
} from '@doorstep/metrics';

/** What is published of one cell; null where that is too little. */
export interface PublishedCell {
  readonly cell: string;
  readonly counts: (RateCounts & FunnelCounts) | null;
}

export interface PublishedTable {
  readonly total: PublishedCell;
  readonly groups: readonly PublishedCell[];
  readonly level: DivisionLevel;
  readonly regions: readonly PublishedCell[];
}

const mostRegions = 60;
const { smallestPublishedCell } = placementRateOfRegistered;
const unnamed: readonly string[] = [noneCell, unknownCell];

/** Rates and funnels of a cohort by group and by township, or by county where there are too many townships. */
export function publishedTable(members: readonly Member[], facts: FunnelFacts, tree: DivisionTree): PublishedTable {
  const funnelOf = funnelCounter(placementFunnelOfRegistered, facts);
  const countsOf = (part: readonly Member[]) => ({
    ...placementRate(part, placementRateOfRegistered, null).total,
    ...funnelOf(part),
  });
  const cellsBy = (by: Dimension, level: DivisionLevel): readonly PublishedCell[] => {
    const parts = [...membersByCell(members, { by, level, tree })].sort(([a], [b]) => orderOf(a, b));
    const hidden = hiddenOf(parts);
    return parts.map(([cell, part]) => ({ cell, counts: hidden.has(cell) ? null : countsOf(part) }));
  };
  const townships = cellsBy('region', 'township');
  const level = townships.length <= mostRegions ? 'township' : 'county';
  return {
    total: { cell: 'total', counts: members.length < smallestPublishedCell ? null : countsOf(members) },
    groups: cellsBy('group', 'township'),
    level,
    regions: level === 'township' ? townships : cellsBy('region', level),
  };
}

/** Groups overlap, but are treated like parts of a whole: where few overlap, total and other groups would give a small one away. */
function hiddenOf(parts: readonly (readonly [string, readonly Member[]])[]): ReadonlyMap<string, unknown> {
  const sizes = parts.map(([cell, part]) => ({ cell, persons: part.length }));
  return suppressions(sizes, smallestPublishedCell, true);
}

function orderOf(a: string, b: string): number {
  return unnamed.indexOf(a) - unnamed.indexOf(b) || (a < b ? -1 : 1);
}
