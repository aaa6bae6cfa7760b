import { CivilDate, saysTheSame } from '@doorstep/event-sourcing';
import { GeoPosition, PayPeriod } from '@doorstep/reference';

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
  /** Where the work is, more exactly than by its division. */
  readonly position: GeoPosition | null;
  readonly contractKind: string | null;
  readonly shifts: readonly string[];
  readonly hoursPerWeek: number | null;
  /** Codes of list `health-demand`; empty means none. */
  readonly healthDemands: readonly string[] | null;
  readonly requirements: readonly Requirement[];
  /** Groups the vacancy is reserved for; empty means everybody. */
  readonly reservedFor: readonly string[];
  readonly subsidised: boolean;
  readonly accommodationsOffered: readonly string[];
  readonly dormitory: boolean;
  /** First day on which it is no longer open. */
  readonly expiresOn: CivilDate | null;
}

/** The terms of a posting from before they were asked for. */
export const termsNotAsked: Pick<VacancyContent, 'position' | 'hoursPerWeek' | 'healthDemands'> = {
  position: null,
  hoursPerWeek: null,
  healthDemands: null,
};

/** True when two postings differ in more than how many they want and how long they run. */
export function haveOtherTerms(one: VacancyContent, other: VacancyContent): boolean {
  const termsOf = (content: VacancyContent): VacancyContent => ({ ...content, openings: null, expiresOn: null });
  return !saysTheSame(termsOf(one), termsOf(other));
}
