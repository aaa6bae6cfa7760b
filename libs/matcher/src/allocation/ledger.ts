import { Allocation } from './allocate';
import { AllocationRound } from './round';

/** An allocation read from the vacancies' side; made once and asked often. */
export interface Ledger {
  readonly round: AllocationRound;
  readonly allocation: Allocation;
  /** Those sent to vacancy v lie from `offsets[v]` up to `offsets[v + 1]`. */
  readonly offsets: Int32Array;
  readonly person: Int32Array;
}

export function ledgerOf(round: AllocationRound, allocation: Allocation): Ledger {
  const { vacancy } = round.candidates;
  const offsets = new Int32Array(round.vacancies.ids.length + 1);
  for (const candidate of allocation.candidates) offsets[vacancy[candidate]! + 1]! += 1;
  for (let v = 1; v < offsets.length; v += 1) offsets[v]! += offsets[v - 1]!;
  const next = offsets.slice();
  const person = new Int32Array(allocation.candidates.length);
  for (let p = 0; p < round.people.ids.length; p += 1)
    for (const candidate of givenTo(allocation, p)) person[next[vacancy[candidate]!]!++] = p;
  return { round, allocation, offsets, person };
}

/** The candidates recommended to person `p`, the highest score first. */
export function givenTo({ offsets, candidates }: Allocation, p: number): Int32Array {
  return candidates.subarray(offsets[p], offsets[p + 1]);
}

export function employerOf({ vacancies, candidates }: AllocationRound, candidate: number): number {
  return vacancies.employer[candidates.vacancy[candidate]!]!;
}

/** Who was sent to a vacancy, as somebody of `stage` sees it. */
export interface Takers {
  /** Of tiers before, or entitled where the person is not. */
  readonly before: number;
  readonly equals: number;
}

export function takersOf({ allocation, offsets, person }: Ledger, vacancy: number, stage: number): Takers {
  let [before, equals] = [0, 0];
  for (const p of person.subarray(offsets[vacancy], offsets[vacancy + 1])) {
    if (allocation.stageOf[p]! < stage) before += 1;
    else if (allocation.stageOf[p] === stage) equals += 1;
  }
  return { before, equals };
}
