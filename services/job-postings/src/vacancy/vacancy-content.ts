import { CivilDate } from '@doorstep/event-sourcing';
import { PayPeriod } from '@doorstep/reference';

/** Pay in minor units of `currency` per `period`. */
export interface WageRange {
  readonly minMinor: number;
  readonly maxMinor: number;
  readonly currency: string;
  readonly period: PayPeriod;
}

export interface Requirement {
  readonly kind: 'skill' | 'education' | 'certificate' | 'experience-months' | 'language';
  readonly code: string;
  readonly level?: string | number;
  readonly essential: boolean;
}

/** What a posting says. Null is "not stated": a draft may leave out what a publication must have. */
export interface VacancyContent {
  readonly title: string;
  readonly duties: string | null;
  /** Working hours, contract and other conditions in words. */
  readonly conditions: string | null;
  readonly occupation: string | null;
  readonly openings: number | null;
  readonly wage: WageRange | null;
  /** Division code of the place of work. */
  readonly place: string | null;
  readonly contractKind: string | null;
  readonly shifts: readonly string[];
  readonly requirements: readonly Requirement[];
  /** Groups the vacancy is reserved for; empty means everybody. */
  readonly reservedFor: readonly string[];
  readonly subsidised: boolean;
  readonly accommodationsOffered: readonly string[];
  readonly dormitory: boolean;
  /** First day on which it is no longer open. */
  readonly expiresOn: CivilDate | null;
}
