import { employerOf, givenTo, Ledger, takersOf } from './ledger';
import { AllocationRound } from './round';

/**
 * Why an entitled person was not given as many as guaranteed: nothing comes into question; vacancies of too few employers do; or the places of
 * those that do were taken.
 */
export type UnmetReason = 'no-vacancy' | 'too-few-employers' | 'places-taken';

export interface UnmetGuarantee {
  readonly person: number;
  readonly demand: number;
  readonly given: number;
  readonly reason: UnmetReason;
  /** Employers among the person's candidates. */
  readonly employers: number;
  readonly missingForWantOfEmployers: number;
  readonly missingForWantOfPlaces: number;
  /** Vacancies of other employers than the given ones, whose places were all taken. */
  readonly taken: readonly number[];
  readonly takenBefore: number;
  readonly takenByEquals: number;
  /** True when the missing ones could only be had by taking them from people with the same right to them. */
  readonly onlyFromEquals: boolean;
}

/** Every entitled person who was not given as many as demanded, and why. */
export function unmetGuarantees(ledger: Ledger): readonly UnmetGuarantee[] {
  const { people } = ledger.round;
  const unmet: UnmetGuarantee[] = [];
  for (let p = 0; p < people.ids.length; p += 1)
    if (people.entitled[p] === 1 && givenTo(ledger.allocation, p).length < people.demand[p]!)
      unmet.push(unmetGuarantee(ledger, p));
  return unmet;
}

function unmetGuarantee(ledger: Ledger, person: number): UnmetGuarantee {
  const { round, allocation } = ledger;
  const demand = round.people.demand[person]!;
  const given = givenTo(allocation, person);
  const held = new Set(Array.from(given, (candidate) => employerOf(round, candidate)));
  const candidates = candidatesOf(round, person);
  const employers = new Set(candidates.map((candidate) => employerOf(round, candidate))).size;
  const missingForWantOfPlaces = Math.min(demand, employers) - given.length;
  const taken =
    missingForWantOfPlaces === 0
      ? []
      : candidates
          .filter((candidate) => !held.has(employerOf(round, candidate)))
          .map((candidate) => round.candidates.vacancy[candidate]!);
  const takers = taken.map((vacancy) => takersOf(ledger, vacancy, allocation.stageOf[person]!));
  const takenByEquals = takers.reduce((sum, { equals }) => sum + equals, 0);
  return {
    person,
    demand,
    given: given.length,
    reason: missingForWantOfPlaces > 0 ? 'places-taken' : employers === 0 ? 'no-vacancy' : 'too-few-employers',
    employers,
    missingForWantOfEmployers: demand - Math.min(demand, employers),
    missingForWantOfPlaces,
    taken,
    takenBefore: takers.reduce((sum, { before }) => sum + before, 0),
    takenByEquals,
    onlyFromEquals: takenByEquals > 0,
  };
}

function candidatesOf({ candidates: { offsets } }: AllocationRound, p: number): number[] {
  return Array.from({ length: offsets[p + 1]! - offsets[p]! }, (_, at) => offsets[p]! + at);
}
