import { CivilDate } from '@doorstep/event-sourcing';
import { GeoPoint } from '../place/points';

/** What the matcher may know of a person. Sex, ethnicity and household registration are not even here. */
export interface MatchPerson {
  readonly personId: string;
  /** Division code of the place the person lives. */
  readonly residence: string;
  /** Where the person lives; null for the centre of the division. */
  readonly position: GeoPoint | null;
  /** `YYYY-MM`; decides the legal age and nothing else. */
  readonly birthMonth: string;
  /** Groups the person belongs to with evidence today; decide about reserved vacancies and nothing else. */
  readonly groups: readonly string[];
  readonly occupationsWanted: readonly string[];
  readonly occupationsHeld: readonly HeldOccupation[];
  readonly skills: readonly HeldSkill[];
  readonly education: string;
  readonly certificates: readonly HeldCertificate[];
  /** Lowest acceptable pay, fen per month; null for none stated. */
  readonly wageFloorFen: number | null;
  readonly commuteLimitKm: number | null;
  /** Acceptable kinds; empty means any. */
  readonly contractKinds: readonly string[];
  /** Acceptable shifts; empty means any. */
  readonly shifts: readonly string[];
  readonly accommodationNeeds: readonly string[];
  /** Limits set by a doctor, each `no-` and a demand (`no-night-work`, `no-heavy-lifting`): limits, never a diagnosis. */
  readonly healthLimits: readonly string[];
  readonly acceptsDormitory: boolean;
  /** Hours a week; null where none were wished for. */
  readonly hoursWished: { readonly min: number; readonly max: number } | null;
  readonly stabilityWished: 'stable' | 'flexible' | null;
  readonly settingWished: 'near-home' | 'away' | null;
  readonly refusals: readonly Refusal[];
  /** Vacancies the person has an open or successful referral to. */
  readonly referredVacancies: readonly string[];
  readonly currentEmployers: readonly string[];
  /** Works in a post paid from employment subsidies; null where not known. */
  readonly holdsPublicPost: boolean | null;
  /** Lives on the subsistence allowance, which refusals of suitable work can cost; null where not known. */
  readonly subsistenceRecipient: boolean | null;
}

export interface HeldOccupation {
  readonly occupation: string;
  readonly months: number;
  /** Null while it goes on, or where the day is not known. */
  readonly endedOn: CivilDate | null;
}

export interface HeldSkill {
  readonly skill: string;
  readonly level: string;
  readonly verified: boolean;
}

export interface HeldCertificate {
  readonly certificate: string;
  /** First day on which it is no longer valid; null for one that does not end. */
  readonly validUntil: CivilDate | null;
}

export interface Refusal {
  readonly vacancyId: string;
  /** Code of the reason; null where none is known. */
  readonly reason: string | null;
  readonly refusedOn: CivilDate;
}
