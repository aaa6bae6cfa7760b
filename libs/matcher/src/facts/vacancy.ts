import { CivilDate } from '@doorstep/event-sourcing';
import { PayPeriod } from '@doorstep/reference';
import { GeoPoint } from '../place/points';

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
  /** Null where not known. */
  readonly publishedOn: CivilDate | null;
  /** The day on which its terms changed last; null where they never did. */
  readonly changedOn: CivilDate | null;
  /** Passed the check of its legality. */
  readonly lawful: boolean;
  readonly employerStanding: 'verified' | 'unverified' | 'suspended';
  readonly seatsLeft: number;
  /** Division code of the place of work; null where unknown. */
  readonly place: string | null;
  /** Where the work is; null for the centre of the division. */
  readonly position: GeoPoint | null;
  readonly occupation: string | null;
  readonly wage: MatchWage | null;
  /** The minimum wage of the place, fen per month; null where not known. */
  readonly minimumWageFen: number | null;
  readonly contractKind: string | null;
  readonly shifts: readonly string[];
  /** Hours a week; null where not stated. */
  readonly hoursPerWeek: number | null;
  readonly requirements: readonly MatchRequirement[];
  /** Demands on health (`night-work`, `heavy-lifting`, `heights`, `dust`); null where not stated. */
  readonly healthDemands: readonly string[] | null;
  /** Groups it is reserved for; empty means everybody. */
  readonly reservedFor: readonly string[];
  readonly accommodationsOffered: readonly string[];
  readonly dormitory: boolean;
  /** A post paid from employment subsidies. */
  readonly publicPost: boolean;
  /** Thousandths: how likely the employer answers and accepts; null where not known. */
  readonly acceptance: number | null;
}
