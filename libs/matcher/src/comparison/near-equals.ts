import { lotOf } from '../allocation/lot';

export interface ScoredCandidate {
  readonly id: string;
  readonly score: number;
}

/** A candidate in its place, and how probable it was to stand there. */
export interface DrawnPlace {
  readonly id: string;
  readonly score: number;
  /** 1 for the first. */
  readonly place: number;
  /** Over all seeds; exact. */
  readonly propensity: number;
}

/** What has to be logged of a drawn order so that another version can be compared on it. */
export interface DrawnOrder {
  readonly seed: number;
  readonly bound: number;
  readonly candidates: readonly ScoredCandidate[];
  readonly order: readonly DrawnPlace[];
}

/**
 * Orders candidates by score, and draws the order among near-equals: from the highest score down, each set of candidates at most `bound`
 * below its first is put in an order that `seed` alone decides, every order being equally probable. The input's order does not matter.
 */
export function drawNearEquals(candidates: readonly ScoredCandidate[], bound: number, seed: number): DrawnOrder {
  const order = nearEqualSets(candidates, bound).flatMap(({ first, members }) =>
    members
      .map((member) => ({ ...member, lot: lotOf(seed, member.id) }))
      .sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1))
      .map(({ id, score }, at) => ({ id, score, place: first + at, propensity: 1 / members.length })),
  );
  return { seed, bound, candidates, order };
}

/** How probable it is that a version which scores `candidates` so puts each in a place: a function of id and place, the first being 1. */
export function propensities(
  candidates: readonly ScoredCandidate[],
  bound: number,
): (id: string, place: number) => number {
  const setOf = new Map(
    nearEqualSets(candidates, bound).flatMap((set) => set.members.map(({ id }) => [id, set] as const)),
  );
  return (id, place) => {
    const set = setOf.get(id);
    if (set === undefined || place < set.first || place >= set.first + set.members.length) return 0;
    return 1 / set.members.length;
  };
}

interface NearEqualSet {
  /** The first of the places its members share. */
  readonly first: number;
  readonly members: readonly ScoredCandidate[];
}

function nearEqualSets(candidates: readonly ScoredCandidate[], bound: number): readonly NearEqualSet[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const sets: { first: number; members: ScoredCandidate[] }[] = [];
  sorted.forEach((candidate, at) => {
    const last = sets.at(-1);
    if (last !== undefined && (last.members[0] as ScoredCandidate).score - candidate.score <= bound)
      last.members.push(candidate);
    else sets.push({ first: at + 1, members: [candidate] });
  });
  return sets;
}
