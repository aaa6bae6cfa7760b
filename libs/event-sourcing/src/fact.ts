import { CivilInterval } from './time';

/** A legal fact: a stable id and the civil-date interval in which it holds. A correction restates the whole fact, a void withdraws it. */
export interface Fact extends CivilInterval {
  readonly factId: string;
}

/** `facts` with `fact` restated: replaced where its id is known, added where it is not. */
export function restate<F extends Fact>(facts: readonly F[], fact: F): readonly F[] {
  return facts.some((known) => known.factId === fact.factId)
    ? facts.map((known) => (known.factId === fact.factId ? fact : known))
    : [...facts, fact];
}

/** `facts` without the voided one. */
export function voided<F extends Fact>(facts: readonly F[], factId: string): readonly F[] {
  return facts.filter((known) => known.factId !== factId);
}
