import { Member } from './cohort';
import { MetricDefinition } from './definition';
import { Breakdown, cellsOf, isPartition } from './dimension';
import { groupBy } from './group-by';
import { WorkKind, workKinds } from './spell';
import { Suppression, suppressions } from './suppression';

/** Persons of one cell: registered (the denominator), and how many of them started verified work, of each kind apart. */
export interface RateCounts {
  readonly registered: number;
  /** Distinct persons per kind; somebody with work of two kinds counts in both, so kinds do not sum. */
  readonly placed: Readonly<Record<WorkKind, number>>;
  /** Distinct persons with market work, subsidised work, or both. */
  readonly placedIncludingSubsidised: number;
  /** Share of the registered with market work, 0 to 1; null when nobody registered. */
  readonly marketRate: number | null;
  readonly rateIncludingSubsidised: number | null;
}

export interface RateCell extends RateCounts {
  readonly cell: string;
  /** Not null when the cell is not for publication. */
  readonly suppression: Suppression | null;
}

export interface PlacementRate {
  readonly total: RateCell;
  readonly cells: readonly RateCell[];
}

/** The placement rate of a cohort, and of each cell of a breakdown, cells in order of their names. */
export function placementRate(
  members: readonly Member[],
  definition: MetricDefinition,
  breakdown: Breakdown | null,
): PlacementRate {
  const total = countsOf(members);
  const byCell = breakdown === null ? [] : [...membersByCell(members, breakdown)];
  const counted = byCell.map(([cell, within]) => ({ cell, ...countsOf(within) }));
  const suppressed = suppressions(
    counted.map(({ cell, registered }) => ({ cell, persons: registered })),
    definition.smallestPublishedCell,
    breakdown !== null && isPartition(breakdown.by),
  );
  return {
    total: {
      cell: 'total',
      ...total,
      suppression: total.registered < definition.smallestPublishedCell ? 'small' : null,
    },
    cells: counted
      .map((cell) => ({ ...cell, suppression: suppressed.get(cell.cell) ?? null }))
      .sort((a, b) => (a.cell < b.cell ? -1 : 1)),
  };
}

/** The members of each cell. */
export function membersByCell(
  members: readonly Member[],
  breakdown: Breakdown,
): ReadonlyMap<string, readonly Member[]> {
  const placed = members.flatMap((member) => cellsOf(member, breakdown).map((cell) => ({ cell, member })));
  return new Map(
    [...groupBy(placed, ({ cell }) => cell)].map(([cell, all]) => [cell, all.map(({ member }) => member)]),
  );
}

/** True when the person started work of one of `kinds`. */
export function isPlaced(member: Member, ...kinds: readonly WorkKind[]): boolean {
  return member.spells.some(({ kind }) => kinds.includes(kind));
}

function countsOf(members: readonly Member[]): RateCounts {
  const count = (...kinds: readonly WorkKind[]) => members.filter((member) => isPlaced(member, ...kinds)).length;
  const rate = (placed: number) => (members.length === 0 ? null : placed / members.length);
  const placed = Object.fromEntries(workKinds.map((kind) => [kind, count(kind)])) as Record<WorkKind, number>;
  const placedIncludingSubsidised = count('market', 'subsidised');
  return {
    registered: members.length,
    placed,
    placedIncludingSubsidised,
    marketRate: rate(placed.market),
    rateIncludingSubsidised: rate(placedIncludingSubsidised),
  };
}
