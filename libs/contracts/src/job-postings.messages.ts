import { ContractMessage, Day, GeoPosition } from './message';

/** Pay in minor units of `currency` (fen, cents) per `period`. */
export interface WageRange {
  readonly minMinor: number;
  readonly maxMinor: number;
  readonly currency: string;
  readonly period: 'hour' | 'day' | 'week' | 'month' | 'year';
}

export interface Requirement {
  readonly kind: 'skill' | 'education' | 'certificate' | 'experience-months' | 'language';
  /** Skill, certificate or language code, education level, or occupation code of the experience. */
  readonly code: string;
  /** Skill level, or months for experience. */
  readonly level?: string | number;
  readonly essential: boolean;
}

/** A vacancy as a whole. */
export interface VacancyFacts {
  readonly vacancyId: string;
  /** `published`: checked by us. `listed`: shown from another exchange. */
  readonly standing: 'published' | 'listed';
  readonly employerId: string | null;
  /** Division code of the responsible office; null for listed vacancies outside our divisions. */
  readonly office: string | null;
  /** Division code of the place of work, where known. */
  readonly place: string | null;
  readonly occupation: string | null;
  readonly openings: number;
  readonly wage: WageRange | null;
  readonly contractKind: string | null;
  readonly shifts: readonly string[];
  readonly requirements: readonly Requirement[];
  /** Groups the vacancy is reserved for; empty means everybody. */
  readonly reservedFor: readonly string[];
  /** A post paid from employment subsidies (public-welfare post and the like): counted apart from market placements. */
  readonly subsidised: boolean;
  readonly accommodationsOffered: readonly string[];
  readonly dormitory: boolean;
  /** Where the work is, where it is stated more exactly than by its division. */
  readonly position?: GeoPosition | null;
  /** Null where not stated. */
  readonly hoursPerWeek?: number | null;
  /** Codes of list `health-demand`; null where not stated. */
  readonly healthDemands?: readonly string[] | null;
  readonly publishedOn: Day;
  /** The day on which its terms, all but openings and expiry, changed last since it was published; null where they never did. */
  readonly changedOn?: Day | null;
  /** First day on which it is no longer open. */
  readonly expiresOn: Day;
}

/** An account of the identity provider: keyed hashes of issuer and subject, one per look-up key at the time of the link. */
export interface EmployerAccountLink {
  readonly employerId: string;
  readonly accounts: readonly string[];
}

export type JobPostingsMessage =
  | ContractMessage<
      'job-postings.employer-verified.v1',
      {
        readonly employerId: string;
        readonly office: string;
        /** First day on which the verification no longer holds. */
        readonly validUntil?: Day;
      }
    >
  | ContractMessage<
      'job-postings.employer-suspended.v1',
      {
        readonly employerId: string;
        readonly reason: string;
        /** The employer's published vacancies whose term has not ended: they close. */
        readonly vacancies?: readonly string[];
      }
    >
  | ContractMessage<'job-postings.employer-account-linked.v1', EmployerAccountLink>
  | ContractMessage<'job-postings.employer-account-unlinked.v1', EmployerAccountLink>
  | ContractMessage<'job-postings.vacancy-published.v1', VacancyFacts>
  | ContractMessage<'job-postings.vacancy-listed.v1', VacancyFacts>
  | ContractMessage<'job-postings.vacancy-corrected.v1', VacancyFacts>
  | ContractMessage<
      'job-postings.vacancy-openings-changed.v1',
      { readonly vacancyId: string; readonly openings: number }
    >
  | ContractMessage<
      'job-postings.vacancy-closed.v1',
      { readonly vacancyId: string; readonly reason: 'filled' | 'closed' | 'expired' | 'employer-suspended' }
    >
  | ContractMessage<'job-postings.vacancy-reopened.v1', VacancyFacts>;
