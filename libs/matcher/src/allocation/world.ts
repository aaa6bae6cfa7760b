import { drawnOrder, lotOf } from './lot';
import { AllocationRound } from './round';

/** People `from` up to `to` of a world: one tier, entitled or not. They take what the stages before left. */
export interface Stage {
  readonly tier: number;
  readonly entitled: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * A round in drawn order: people by stage, then by lot; vacancies by lot; every person's candidates by vacancy from a place of the
 * person's own, so that the same vacancy is not the first among equals for everybody. The order of the input leaves no trace in it.
 */
export interface World {
  readonly stages: readonly Stage[];
  /** Its place in the round, for each person and vacancy of the world. */
  readonly person: Int32Array;
  readonly vacancy: Int32Array;
  readonly demand: Uint8Array;
  readonly mostDemanded: number;
  readonly employer: Int32Array;
  readonly capacity: Int32Array;
  readonly offsets: Int32Array;
  readonly target: Int32Array;
  readonly score: Int16Array;
}

const rowBits = 1_024;

export function worldOf(round: AllocationRound): World {
  const { people, vacancies, candidates, seed } = round;
  const classes = Int32Array.from(people.tier, (tier, p) => tier * 2 + (people.entitled[p] === 1 ? 0 : 1));
  const person = drawnOrder(people.ids, seed, classes);
  const vacancy = drawnOrder(vacancies.ids, seed);
  const rank = new Int32Array(vacancy.length);
  vacancy.forEach((v, at) => (rank[v] = at));

  const offsets = new Int32Array(person.length + 1);
  const target = new Int32Array(candidates.vacancy.length);
  const score = new Int16Array(candidates.vacancy.length);
  const row = new Float64Array(longestRow(candidates.offsets));
  person.forEach((p, at) => {
    const from = candidates.offsets[p]!;
    const size = candidates.offsets[p + 1]! - from;
    for (let i = 0; i < size; i += 1)
      row[i] = rank[candidates.vacancy[from + i]!]! * rowBits + candidates.score[from + i]!;
    row.subarray(0, size).sort();
    const turn = size === 0 ? 0 : lotOf(seed, people.ids[p]!) % size;
    const start = offsets[at]!;
    for (let i = 0; i < size; i += 1) {
      const packed = row[(i + turn) % size]!;
      target[start + i] = Math.floor(packed / rowBits);
      score[start + i] = packed % rowBits;
    }
    offsets[at + 1] = start + size;
  });
  return {
    stages: stagesOf(person, classes),
    person,
    vacancy,
    demand: people.demand.map((_, at) => people.demand[person[at]!]!),
    mostDemanded: people.demand.reduce((most, demand) => Math.max(most, demand), 1),
    employer: vacancy.map((v) => vacancies.employer[v]!),
    capacity: vacancy.map((v) => vacancies.capacity[v]!),
    offsets,
    target,
    score,
  };
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
