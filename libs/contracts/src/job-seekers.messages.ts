import { ContractMessage, Day } from './message';

export type Sex = 'female' | 'male';
export type RegistrationChannel = 'self' | 'assisted' | 'import';

/** The functional data of a person: nothing that identifies, keyed by person id. */
export interface PersonFacts {
  readonly personId: string;
  /** Division code of the responsible office. */
  readonly office: string;
  /** Division code (township where known) of the place the person lives. */
  readonly residence: string;
  readonly sex: Sex;
  /** `YYYY-MM` */
  readonly birthMonth: string;
  readonly channel: RegistrationChannel;
  readonly registeredOn: Day;
}

/** A spell of registered unemployment as a whole; a later message with the same `registrationId` restates it. */
export interface RegistrationSpell {
  readonly registrationId: string;
  readonly personId: string;
  readonly openedOn: Day;
  /** Null while open. */
  readonly closedOn: Day | null;
  readonly closingReason: string | null;
}

export interface SkillHeld {
  readonly skill: string;
  readonly level: 'basic' | 'intermediate' | 'advanced' | 'expert';
}

export interface CertificateHeld {
  readonly certificate: string;
  /** First day on which it is no longer valid; null for one that does not end, or where the day is not known. */
  readonly validUntil: Day | null;
  /** Awarded by a training provider; the others are claimed. */
  readonly verified: boolean;
}

export interface OccupationHeld {
  readonly occupation: string;
  readonly months: number;
  /** First day on which it no longer went on; null while it does, or where the day is not known. */
  readonly endedOn?: Day | null;
}

export interface ProfileFacts {
  readonly personId: string;
  /** ISCO-08 codes unless prefixed by their classification. */
  readonly occupationsWanted: readonly string[];
  readonly occupationsHeld: readonly OccupationHeld[];
  /** `verified`: certified by a training provider. */
  readonly skills: readonly (SkillHeld & { readonly verified?: boolean })[];
  /** Code of list `education-level`. */
  readonly education: string;
  readonly certificates: readonly string[];
  /** The same certificates, each once, with what is known of them. */
  readonly certificatesHeld?: readonly CertificateHeld[];
  /** Lowest acceptable pay, fen per month. */
  readonly wageFloorFen: number | null;
  readonly commuteLimitKm: number | null;
  /** Acceptable kinds; empty means any. */
  readonly contractKinds: readonly string[];
  readonly shifts: readonly string[];
  /** Accommodations needed at work (limits, not diagnoses), e.g. `wheelchair-access`. */
  readonly accommodationNeeds: readonly string[];
  readonly acceptsDormitory: boolean;
  /** Codes of list `health-limit`: what a doctor advised against, never why. */
  readonly healthLimits?: readonly string[];
  /** Hours a week, both included. */
  readonly hoursWished?: { readonly min: number; readonly max: number } | null;
  readonly stabilityWished?: 'stable' | 'flexible' | null;
  /** Work near the place the person lives, or away from it. */
  readonly settingWished?: 'near-home' | 'away' | null;
}

/** A dated, evidenced group membership as a whole; half-open interval. */
export interface GroupMembership {
  readonly factId: string;
  readonly personId: string;
  readonly group: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Somebody's time in a household; half-open. A person who came back is there twice. */
export interface HouseholdMember {
  readonly personId: string;
  readonly isHead: boolean;
  readonly from: Day;
  readonly to: Day | null;
}

/** A fact written while two records were held for one person, given to the record it belongs to. */
export interface FactAssignment {
  readonly category:
    'registration' | 'membership' | 'profile' | 'household' | 'enrolment' | 'placement' | 'referral' | 'recommendation';
  readonly factId: string;
  /** The restored record or the survivor. */
  readonly personId: string;
}

/** An account of the identity provider: keyed hashes of issuer and subject, one per look-up key at the time of the link. */
export interface AccountLink {
  readonly personId: string;
  readonly accounts: readonly string[];
}

export type JobSeekersMessage =
  | ContractMessage<'job-seekers.person-registered.v1', PersonFacts>
  | ContractMessage<'job-seekers.person-corrected.v1', PersonFacts>
  | ContractMessage<
      'job-seekers.person-transferred.v1',
      { readonly personId: string; readonly office: string; readonly effectiveOn: Day }
    >
  | ContractMessage<
      'job-seekers.persons-merged.v1',
      { readonly survivorId: string; readonly absorbedId: string; readonly effectiveOn: Day }
    >
  | ContractMessage<
      'job-seekers.persons-split.v1',
      {
        readonly survivorId: string;
        readonly restoredId: string;
        readonly effectiveOn: Day;
        /** All that does not stay with the record it was written with; it holds for facts of these two records alone. */
        readonly assignments: readonly FactAssignment[];
      }
    >
  | ContractMessage<'job-seekers.account-linked.v1', AccountLink>
  | ContractMessage<'job-seekers.account-unlinked.v1', AccountLink>
  | ContractMessage<'job-seekers.person-erased.v1', { readonly personId: string }>
  | ContractMessage<'job-seekers.registration-opened.v1', RegistrationSpell>
  | ContractMessage<'job-seekers.registration-closed.v1', RegistrationSpell>
  | ContractMessage<'job-seekers.registration-corrected.v1', RegistrationSpell>
  | ContractMessage<
      'job-seekers.registration-voided.v1',
      { readonly registrationId: string; readonly personId: string }
    >
  | ContractMessage<'job-seekers.membership-stated.v1', GroupMembership>
  | ContractMessage<'job-seekers.membership-voided.v1', { readonly factId: string; readonly personId: string }>
  | ContractMessage<'job-seekers.profile-stated.v1', ProfileFacts>
  | ContractMessage<
      'job-seekers.household-stated.v1',
      {
        readonly householdId: string;
        /** Everybody who lives or lived in it. */
        readonly members: readonly HouseholdMember[];
      }
    >;
