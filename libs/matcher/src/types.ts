import { CivilDate } from '@doorstep/event-sourcing';
import { PayPeriod } from '@doorstep/reference';

/** What the matcher may know of a person. Sex, ethnicity and household registration are not even here. */
export interface MatchPerson {
  readonly personId: string;
  /** Division code of the place the person lives. */
  readonly residence: string;
  /** `YYYY-MM`; decides the legal age and nothing else. */
  readonly birthMonth: string;
  /** Groups the person belongs to today; decide about reserved vacancies and nothing else. */
  readonly groups: readonly string[];
  readonly occupationsWanted: readonly string[];
  readonly occupationsHeld: readonly { readonly occupation: string; readonly months: number }[];
  readonly skills: readonly { readonly skill: string; readonly level: string }[];
  readonly education: string;
  readonly certificates: readonly string[];
  /** Lowest acceptable pay, fen per month; null for none stated. */
  readonly wageFloorFen: number | null;
  readonly commuteLimitKm: number | null;
  /** Acceptable kinds; empty means any. */
  readonly contractKinds: readonly string[];
  /** Acceptable shifts; empty means any. */
  readonly shifts: readonly string[];
  readonly accommodationNeeds: readonly string[];
  readonly acceptsDormitory: boolean;
  readonly refusedVacancies: readonly string[];
  /** Vacancies the person has an open or successful referral to. */
  readonly referredVacancies: readonly string[];
  readonly currentEmployers: readonly string[];
}

export interface MatchWage {
  readonly minMinor: number;
  readonly maxMinor: number;
  readonly currency: string;
  readonly period: PayPeriod;
}

export interface MatchRequirement {
  readonly kind: 'skill' | 'education' | 'certificate' | 'experience-months' | 'language';
  readonly code: string;
  readonly level?: string | number;
  readonly essential: boolean;
}

/** What the matcher knows of a vacancy. */
export interface MatchVacancy {
  readonly vacancyId: string;
  readonly employerId: string;
  readonly open: boolean;
  /** First day on which it is no longer open. */
  readonly expiresOn: CivilDate;
  readonly seatsLeft: number;
  /** Division code of the place of work; null where unknown. */
  readonly place: string | null;
  readonly occupation: string | null;
  readonly wage: MatchWage | null;
  readonly contractKind: string | null;
  readonly shifts: readonly string[];
  readonly requirements: readonly MatchRequirement[];
  /** Groups it is reserved for; empty means everybody. */
  readonly reservedFor: readonly string[];
  readonly accommodationsOffered: readonly string[];
  readonly dormitory: boolean;
}

/** Legal and local parameters, resolved by the caller for one region and day. */
export interface MatchParameters {
  readonly today: CivilDate;
  /** 劳动法 art 15: 16 years. */
  readonly minimumAgeYears: number;
  /** For people who stated no limit. */
  readonly commuteLimitDefaultKm: number;
}

export interface RecommendOptions extends MatchParameters {
  /** How many to recommend at most. */
  readonly limit: number;
}

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
