/** Arguments of a rule or contribution: codes, amounts and dates, never names. */
export type MatchArguments = Readonly<Record<string, string | number | readonly string[]>>;

/** One hard constraint as it was checked. */
export interface TracedConstraint {
  readonly rule: string;
  readonly version: number;
  readonly satisfied: boolean;
  readonly arguments: MatchArguments;
}

/** One part of the score: `value` and `weight` in thousandths, `points` = weight × value in thousandths. */
export interface Contribution {
  readonly component: string;
  readonly weight: number;
  readonly value: number;
  readonly points: number;
  /** True when nothing was known and the neutral half was taken. */
  readonly neutral: boolean;
  readonly arguments: MatchArguments;
}

/** What would change the result; `points` is the change of the score in thousandths, or null where the result would be dropped. */
export interface PossibleChange {
  readonly change: string;
  readonly points: number | null;
  readonly arguments: MatchArguments;
}

/** Why this vacancy for this person, as data; rendered elsewhere for each reader. */
export interface Explanation {
  readonly constraints: readonly TracedConstraint[];
  /** Highest first. */
  readonly contributions: readonly Contribution[];
  readonly changes: readonly PossibleChange[];
  /** Where its place was drawn: among how many, at most how many points apart, from which seed. */
  readonly drawn?: { readonly among: number; readonly bound: number; readonly seed: number };
}

export interface Recommendation {
  readonly vacancyId: string;
  readonly employerId: string;
  /** 1 is best. */
  readonly rank: number;
  /** 0 to 1000. */
  readonly score: number;
  readonly explanation: Explanation;
}

export interface Candidate {
  readonly personId: string;
  readonly rank: number;
  readonly score: number;
  readonly explanation: Explanation;
}

/** How often a constraint stood in the way, and how many vacancies it alone ruled out. */
export interface Obstacle {
  readonly rule: string;
  readonly version: number;
  readonly vacancies: number;
  readonly alone: number;
}

/** A value as an argument, or none where it is not known. */
export function known(name: string, value: string | number | null): MatchArguments {
  return value === null ? {} : { [name]: value };
}
