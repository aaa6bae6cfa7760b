import { candidateOf } from './candidate';
import { sortFirst } from './sort-first';
import { drawnOrder, lotOf } from './lot';
import { AllocationRound, highestScore, mostVacancies, rankBits, RoundCandidates } from './round';

/** People `from` up to `to` of a world: one tier, entitled or not. They take what the stages before left. */
export interface Stage {
  readonly tier: number;
  readonly entitled: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * A round in an order of its own. People stand by stage, then beside those who look at the same vacancies; vacancies as the people first name them:
 * half the time of a drawn order, since a price war stays within the processor's cache. A person's candidates stand by score, equal ones by lot
 * from a place of the person's own, so that the same is not first for everybody. The order of the input leaves no trace.
 */
export interface World {
  readonly stages: readonly Stage[];
  /** Its place in the round, for each person and vacancy of the world. */
  readonly person: Int32Array;
  readonly vacancy: Int32Array;
  readonly demand: Int32Array;
  readonly mostDemanded: number;
  readonly employer: Int32Array;
  readonly capacity: Int32Array;
  readonly offsets: Int32Array;
  readonly candidates: Int32Array;
}

export function worldOf(round: AllocationRound): World {
  const { people, vacancies, candidates, seed } = round;
  const drawn = drawnOrder(vacancies.ids, seed);
  const rank = new Int32Array(drawn.length);
  drawn.forEach((v, at) => (rank[v] = at));
  const classes = Int32Array.from(people.tier, (tier, p) => tier * 2 + (people.entitled[p] === 1 ? 0 : 1));
  const person = drawnOrder(
    people.ids,
    seed,
    classes.map((one, p) => one * (drawn.length + 1) + lowestRank(candidates, rank, p)),
  );
  const placed = placedCandidates(round, person, drawn, rank);
  return {
    stages: stagesOf(person, classes),
    person,
    demand: person.map((p) => people.demand[p]!),
    mostDemanded: people.demand.reduce((most, demand) => Math.max(most, demand), 1),
    employer: placed.vacancy.map((v) => vacancies.employer[v]!),
    capacity: placed.vacancy.map((v) => vacancies.capacity[v]!),
    ...placed,
  };
}

/** The same for people with much the same candidates, as a min-wise hash is (Broder, 1997). */
function lowestRank({ offsets, vacancy }: RoundCandidates, rank: Int32Array, p: number): number {
  let lowest = rank.length;
  for (let i = offsets[p]!; i < offsets[p + 1]!; i += 1) lowest = Math.min(lowest, rank[vacancy[i]!]!);
  return lowest;
}

type Placed = Pick<World, 'vacancy' | 'offsets' | 'candidates'>;

function placedCandidates(
  { people, candidates, seed }: AllocationRound,
  person: Int32Array,
  drawn: Int32Array,
  rank: Int32Array,
): Placed {
  const count = drawn.length;
  const place = new Int32Array(count).fill(-1);
  const vacancy = new Int32Array(count);
  let named = 0;
  const placeOf = (ranked: number) => {
    if (place[ranked] === -1) {
      vacancy[named] = drawn[ranked]!;
      place[ranked] = named++;
    }
    return place[ranked]!;
  };
  const offsets = new Int32Array(person.length + 1);
  const placed = new Int32Array(candidates.vacancy.length);
  const row = new Int32Array(longestRow(candidates.offsets));
  person.forEach((p, at) => {
    const from = candidates.offsets[p]!;
    const size = candidates.offsets[p + 1]! - from;
    const turn = lotOf(seed, people.ids[p]!) % count;
    for (let i = 0; i < size; i += 1) {
      const turned = rank[candidates.vacancy[from + i]!]! + turn;
      row[i] = ((highestScore - candidates.score[from + i]!) << rankBits) | (turned < count ? turned : turned - count);
    }
    sortFirst(row, size);
    const start = offsets[at]!;
    for (let i = 0; i < size; i += 1) {
      const ranked = (row[i]! & (mostVacancies - 1)) - turn;
      const target = placeOf(ranked < 0 ? ranked + count : ranked);
      placed[start + i] = candidateOf(target, highestScore - (row[i]! >> rankBits));
    }
    offsets[at + 1] = start + size;
  });
  for (let ranked = 0; ranked < count; ranked += 1) placeOf(ranked);
  return { vacancy, offsets, candidates: placed };
}

function stagesOf(person: Int32Array, classes: Int32Array): Stage[] {
  const stages: Stage[] = [];
  for (let from = 0; from < person.length;) {
    const one = classes[person[from]!]!;
    let to = from + 1;
    while (to < person.length && classes[person[to]!] === one) to += 1;
    stages.push({ tier: one >> 1, entitled: one % 2 === 0, from, to });
    from = to;
  }
  return stages;
}

function longestRow(offsets: Int32Array): number {
  let longest = 0;
  for (let p = 1; p < offsets.length; p += 1) longest = Math.max(longest, offsets[p]! - offsets[p - 1]!);
  return longest;
}
