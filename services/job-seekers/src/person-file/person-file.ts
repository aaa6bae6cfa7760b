import { CivilDate, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { Member } from '../household/household.events';
import { Membership } from '../membership/membership.events';
import {
  Channel,
  FactAssignment,
  FiredRule,
  PersonDetails,
  RetentionHold,
  SubjectProof,
} from '../person/person.events';
import { Award, Profile } from '../profile/profile.events';
import { ConfirmationWindow } from '../registration/registration.events';

/** This record and another one of the same person; half-open. */
export interface IdentityLink {
  readonly relation: 'absorbed-into' | 'absorbed';
  readonly personId: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

export interface FiledSpell {
  readonly registrationId: string;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly closingReason: string | null;
  readonly window: ConfirmationWindow | null;
  readonly confirmations: readonly CivilDate[];
}

export interface Refusal {
  readonly of: 'registration' | 'erasure';
  readonly decidedOn: CivilDate;
  readonly rules: readonly FiredRule[];
  readonly parameters: readonly ResolvedParameter<number>[];
}

/** Everything we know of a person; identifying values sealed. */
export interface PersonFile {
  readonly person: PersonDetails & {
    readonly personId: string;
    readonly office: string;
    readonly channel: Channel;
    readonly registeredOn: CivilDate;
  };
  readonly transfers: readonly { readonly from: string; readonly office: string; readonly effectiveOn: CivilDate }[];
  readonly links: readonly IdentityLink[];
  readonly assignments: readonly FactAssignment[];
  readonly subject: { readonly subject: Sealed; readonly proof: SubjectProof; readonly linkedOn: CivilDate } | null;
  readonly holds: readonly RetentionHold[];
  readonly refusals: readonly Refusal[];
  readonly registrations: readonly FiledSpell[];
  readonly memberships: readonly Membership[];
  readonly profile: Profile | null;
  readonly awards: readonly Award[];
  readonly households: readonly (Member & { readonly householdId: string })[];
  /** What was recorded when, by event. */
  readonly history: readonly { readonly event: string; readonly recordedAt: number }[];
}
