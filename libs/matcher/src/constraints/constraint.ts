import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchArguments } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';

/**
 * A condition that no score buys off. `holds` decides, `describe` says with which values. Its words, in every language, are found by
 * its id in the message catalogue of whoever shows it.
 */
export interface Constraint {
  readonly rule: string;
  readonly version: number;
  /** The law or the rule it comes from. */
  readonly source: string;
  holds(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): boolean;
  describe(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): MatchArguments;
}

/** Those of `needed` that are not among `held`. */
export function missing(needed: readonly string[], held: readonly string[]): readonly string[] {
  return needed.filter((code) => !held.includes(code));
}
