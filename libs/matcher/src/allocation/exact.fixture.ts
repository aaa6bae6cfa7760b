import { AllocationRound } from './round';

export interface Best {
  readonly filled: number;
  readonly score: number;
}

/** Tries every bundle of every person: the most slots filled and then the highest score, with `places` left. */
export function bestAllocation(round: AllocationRound, places: Int32Array, takesPart: (p: number) => boolean): Best {
  const known = new Map<string, Best>();
  const best = (p: number, left: readonly number[]): Best => {
    if (p === round.people.ids.length) return { filled: 0, score: 0 };
    const key = `${p}/${left.join()}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const found = (takesPart(p) ? bundles(round, p) : [[]])
      .filter((bundle) => bundle.every((candidate) => (left[vacancyOf(round, candidate)] as number) > 0))
      .map((bundle) => {
        const taken = new Set(bundle.map((candidate) => vacancyOf(round, candidate)));
        const rest = best(
          p + 1,
          left.map((count, v) => (taken.has(v) ? count - 1 : count)),
        );
        const score = bundle.reduce(
          (sum, candidate) => sum + (round.candidates.score[candidate] as number),
          rest.score,
        );
        return { filled: rest.filled + bundle.length, score };
      })
      .reduce((a, b) => (b.filled > a.filled || (b.filled === a.filled && b.score > a.score) ? b : a));
    known.set(key, found);
    return found;
  };
  return best(0, [...places]);
}

const vacancyOf = ({ candidates }: AllocationRound, candidate: number) => candidates.vacancy[candidate] as number;

function bundles(round: AllocationRound, p: number): readonly (readonly number[])[] {
  const { offsets } = round.candidates;
  const employer = (candidate: number) => round.vacancies.employer[vacancyOf(round, candidate)];
  let all: number[][] = [[]];
  for (let candidate = offsets[p] as number; candidate < (offsets[p + 1] as number); candidate += 1) {
    const longer = all
      .filter((bundle) => bundle.length < (round.people.demand[p] as number))
      .filter((bundle) => bundle.every((other) => employer(other) !== employer(candidate)))
      .map((bundle) => [...bundle, candidate]);
    all = [...all, ...longer];
  }
  return all;
}
