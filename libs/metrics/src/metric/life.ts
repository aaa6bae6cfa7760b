import { CivilDate, CivilInterval } from '@doorstep/event-sourcing';
import { EducationFact, MembershipFact, PersonFact, PlacementFact, RegistrationFact, RetentionFact } from '../facts';
import { IdentityLink } from '../identity';
import { Known } from '../statement';

/** A spell of registered unemployment; `closedOn` is exclusive, null while it lasts. */
export interface RegistrationSpell extends RegistrationFact {
  readonly registrationId: string;
  readonly closedOn: CivilDate | null;
  readonly closingReason: string | null;
  /** In the unit of time its study states lengths in. */
  readonly length?: number;
}

/** A placement with the places that may claim it: where the work is and the office that brought it about. */
export interface AttributedPlacement extends PlacementFact {
  readonly place: string | null;
  readonly office: string | null;
  /** Code of the list `end-reason`; null while it lasts or where it is not known. */
  readonly endReason: string | null;
}

/** Something done for a person on a day: a recommendation, its delivery, a referral, a hire. */
export interface StepFact {
  readonly personId: string;
  readonly step: 'recommended' | 'delivered' | 'referred' | 'hired';
  readonly vacancyId: string;
  readonly on: CivilDate;
  /** Where known: whose vacancy it is. */
  readonly employerId?: string;
}

/** How a referral ended; of a hire `closedOn` is the day it was decided, not the first day of work. */
export interface ReferralAnswer {
  readonly personId: string;
  readonly vacancyId: string;
  readonly referralId: string;
  readonly closedOn: CivilDate;
  readonly outcome:
    'hired' | 'refused-by-employer' | 'refused-by-seeker' | 'employer-silent' | 'withdrawn' | 'vacancy-closed';
}

export interface EnrolmentFact {
  readonly personId: string;
  readonly courseId: string;
  readonly enrolledOn: CivilDate;
  /** Exclusive; null while it lasts. */
  readonly endedOn: CivilDate | null;
  readonly outcome: 'completed' | 'dropped-out' | null;
  /** In the unit of time its study states lengths in. */
  readonly length?: number;
}

export interface AwardFact {
  readonly personId: string;
  readonly courseId: string;
  readonly certificate: string;
  readonly awardedOn: CivilDate;
}

/** What one employer, or where none is named all together, paid for a half-open interval, in minor units of a currency. */
export interface EarningsFact {
  readonly personId: string;
  readonly employerId: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly amountMinor: number;
  readonly currency: string;
}

/** Whether somebody was found in work when a study looked again; the half-open interval is what it looked at. */
export interface FollowUpFact {
  readonly personId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly isEmployed: boolean;
}

/** Who lives and lived in a household, as it was stated as a whole. */
export interface HouseholdFact {
  readonly householdId: string;
  readonly members: readonly HouseholdStay[];
}

/** A person's time in a household; half-open. */
export interface HouseholdStay extends CivilInterval {
  readonly personId: string;
  readonly isHead: boolean;
}

/** A household with the lives of its members; somebody who came back is there twice. */
export interface Household {
  readonly householdId: string;
  readonly members: readonly (Omit<HouseholdStay, 'personId'> & { readonly life: PersonLife })[];
}

/** Everything known of one person at one instant, whichever of their records it was written with. */
export interface PersonLife {
  readonly personId: string;
  readonly recordIds: readonly string[];
  readonly links: readonly IdentityLink[];
  readonly person: Known<PersonFact> | null;
  readonly education: Known<EducationFact> | null;
  readonly memberships: readonly Known<MembershipFact>[];
  readonly registrations: readonly Known<RegistrationSpell>[];
  readonly placements: readonly Known<AttributedPlacement>[];
  readonly retention: readonly Known<RetentionFact>[];
  readonly steps: readonly Known<StepFact>[];
  readonly answers: readonly Known<ReferralAnswer>[];
  readonly enrolments: readonly Known<EnrolmentFact>[];
  readonly awards: readonly Known<AwardFact>[];
  readonly earnings: readonly Known<EarningsFact>[];
  /** Of those whom a study is about. */
  readonly followUps?: readonly Known<FollowUpFact>[];
  /** Households the person lives or lived in; lives of their members are without households. */
  readonly households?: readonly Known<Household>[];
  /** Vacancies by their ids, where a definition needs them. */
  readonly vacancies?: ReadonlyMap<string, VacancyLife>;
}

/** Everything known of one vacancy at one instant; a filled opening is a verified start of work. */
export interface VacancyLife {
  readonly vacancyId: string;
  readonly vacancy: Known<{
    readonly employerId: string;
    readonly place: string | null;
    readonly openings: number;
    readonly publishedOn: CivilDate;
    /** First day on which it is no longer open. */
    readonly expiresOn: CivilDate;
  }>;
  /** Null while open. */
  readonly closed: Known<{ readonly on: CivilDate; readonly reason: string }> | null;
  readonly filled: readonly Known<{ readonly placementId: string; readonly startedOn: CivilDate }>[];
  /** To whom it was recommended; where that is asked for. */
  readonly recommended?: readonly Known<{ readonly personId: string; readonly on: CivilDate }>[];
}
