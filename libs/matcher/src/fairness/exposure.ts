import { GroupCell, groupRatios, Ratios } from './ratios';

/** A person who could be shown, with the places in lists at which that happened, the first being 1. */
export interface Shown {
  readonly group: string;
  readonly stratum: string;
  readonly places: readonly number[];
}

/** What a place in a list is worth in attention: 1 for the first, falling with the logarithm (Singh and Joachims, 2018). */
export function exposureAt(place: number): number {
  return 1 / Math.log2(1 + place);
}

/** Exposure per person by group; who was never shown counts as a person with none. */
export function exposureRatios(people: readonly Shown[], smallest: number): Ratios {
  const cells = new Map<string, GroupCell>();
  for (const { group, stratum, places } of people) {
    const key = JSON.stringify([group, stratum]);
    const cell = cells.get(key) ?? { group, stratum, people: 0, received: 0 };
    const exposure = places.reduce((sum, place) => sum + exposureAt(place), 0);
    cells.set(key, { ...cell, people: cell.people + 1, received: cell.received + exposure });
  }
  return groupRatios([...cells.values()], smallest);
}
