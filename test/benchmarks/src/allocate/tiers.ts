import { allocate, Allocation, AllocationRound } from '@doorstep/matcher';
import { population } from './population';

const size = { people: 100_000, vacancies: 10_000, tiers: 3 };

export interface Tiers {
  /** People whose recommendations change when the tiers after theirs are there as well; strictly lexicographic means nobody. */
  readonly moved: number;
  /** Slots that could have been filled without taking one from a tier before. */
  readonly unfilled: number;
  readonly gap: number;
}

export function tiers(): Tiers {
  const round = population(size, 2);
  const whole = allocate(round);
  let moved = 0;
  for (let last = 0; last < size.tiers - 1; last += 1) {
    const upTo = allocate(onlyUpTo(round, last));
    round.people.tier.forEach((tier, p) => {
      if (tier <= last && chosen(whole, p) !== chosen(upTo, p)) moved += 1;
    });
  }
  const unfilled = whole.stages.reduce((sum, { mostFillable, filled }) => sum + mostFillable - filled, 0);
  return { moved, unfilled, gap: whole.gap };
}

function onlyUpTo(round: AllocationRound, last: number): AllocationRound {
  const demand = round.people.demand.map((most, p) => (round.people.tier[p]! <= last ? most : 0));
  return { ...round, people: { ...round.people, demand } };
}

function chosen({ offsets, candidates }: Allocation, p: number): string {
  return candidates.subarray(offsets[p], offsets[p + 1]).join();
}
