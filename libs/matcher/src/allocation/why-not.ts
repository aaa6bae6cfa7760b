import { employerOf, givenTo, Ledger, Takers, takersOf } from './ledger';

/** Why a candidate was, or was not, among a person's recommendations. Prices and worths are in points. */
export type WhyNot =
  | { readonly outcome: 'recommended' }
  /** Another vacancy of the same employer was, with this score. */
  | { readonly outcome: 'same-employer'; readonly instead: number; readonly score: number }
  /** As many as demanded were; the one it would have replaced has this score. */
  | { readonly outcome: 'better-ones'; readonly score: number }
  /** Tiers before left no place. */
  | { readonly outcome: 'taken-before'; readonly takers: Takers }
  /**
   * The places went to people who lose more without them: `worth` is what the place would have gained this person, `price` what the last one
   * admitted gains by it. Of two above the stage's bonus, somebody has one recommendation fewer without it.
   */
  | {
      readonly outcome: 'worth-more-to-others';
      readonly worth: number;
      readonly price: number;
      readonly takers: Takers;
      readonly lowestScore: number;
    };

/** Why `candidate` of `person` went the way it did. */
export function whyNot(ledger: Ledger, person: number, candidate: number): WhyNot {
  const { round, allocation } = ledger;
  const { score, vacancy } = round.candidates;
  const given = givenTo(allocation, person);
  if (given.includes(candidate)) return { outcome: 'recommended' };

  const at = allocation.stageOf[person]!;
  const stage = allocation.stages[at]!;
  const net = (one: number) => stage.bonus + score[one]! - stage.price[vacancy[one]!]!;
  const sameEmployer = given.find((one) => employerOf(round, one) === employerOf(round, candidate));
  const full = given.length >= round.people.demand[person]!;
  const least = full ? given.reduce((a, b) => (net(b) < net(a) ? b : a)) : undefined;
  const replaced = sameEmployer ?? least;
  const wanted = vacancy[candidate]!;
  const price = stage.price[wanted]!;
  const takers = takersOf(ledger, wanted, at);

  if (replaced !== undefined && (price === 0 || score[replaced]! >= score[candidate]!))
    return sameEmployer === undefined
      ? { outcome: 'better-ones', score: score[replaced]! }
      : { outcome: 'same-employer', instead: vacancy[sameEmployer]!, score: score[sameEmployer]! };
  if (stage.places[wanted] === 0) return { outcome: 'taken-before', takers };
  return {
    outcome: 'worth-more-to-others',
    worth: stage.bonus + score[candidate]! - (replaced === undefined ? 0 : net(replaced)),
    price,
    takers,
    lowestScore: lowestScoreAt(ledger, wanted, at),
  };
}

function lowestScoreAt({ round, allocation, offsets, person }: Ledger, vacancy: number, stage: number): number {
  let lowest = Infinity;
  for (const p of person.subarray(offsets[vacancy], offsets[vacancy + 1])) {
    if (allocation.stageOf[p] !== stage) continue;
    for (const one of givenTo(allocation, p))
      if (round.candidates.vacancy[one] === vacancy) lowest = Math.min(lowest, round.candidates.score[one]!);
  }
  return lowest;
}
