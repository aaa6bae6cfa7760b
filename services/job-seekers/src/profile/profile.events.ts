import { CivilDate, EventCatalogue, Sealed } from '@doorstep/event-sourcing';

export const skillLevels = ['basic', 'intermediate', 'advanced', 'expert'] as const;
export type SkillLevel = (typeof skillLevels)[number];

export interface Skill {
  readonly skill: string;
  readonly level: SkillLevel;
}

/** A certificate as the person states it; null for one that does not end, or where they do not say. */
export interface ClaimedCertificate {
  readonly certificate: string;
  /** First day on which it is no longer valid. */
  readonly validUntil: CivilDate | null;
}

export interface HeldOccupation {
  readonly occupation: string;
  readonly months: number;
  /** First day on which it no longer went on; null while it does, or where they do not say. */
  readonly endedOn?: CivilDate | null;
}

export const stabilities = ['stable', 'flexible'] as const;
export const workSettings = ['near-home', 'away'] as const;

/** Half-open in months (`YYYY-MM`); what was done, in the person's words, is sealed. */
export interface WorkHistoryEntry {
  readonly occupation: string;
  readonly from: string;
  readonly to: string | null;
  readonly description: Sealed | null;
}

/** What a person states about their wishes, abilities and limits. Profiles from before they were asked leave out what is optional. */
export interface Profile {
  readonly occupationsWanted: readonly string[];
  readonly occupationsHeld: readonly HeldOccupation[];
  readonly skills: readonly Skill[];
  readonly education: string;
  readonly certificates: readonly string[];
  /** Those of `certificates` of which more is stated than their code. */
  readonly certificatesHeld?: readonly ClaimedCertificate[];
  readonly workHistory: readonly WorkHistoryEntry[];
  readonly wageFloorFen: number | null;
  readonly commuteLimitKm: number | null;
  readonly contractKinds: readonly string[];
  readonly shifts: readonly string[];
  readonly accommodationNeeds: readonly string[];
  readonly acceptsDormitory: boolean;
  /** Codes of list `health-limit`: limits, never a diagnosis. */
  readonly healthLimits?: readonly string[];
  /** Hours a week, both included. */
  readonly hoursWished?: { readonly min: number; readonly max: number } | null;
  readonly stabilityWished?: (typeof stabilities)[number] | null;
  readonly settingWished?: (typeof workSettings)[number] | null;
}

/** A certificate awarded by a training provider: verified, not claimed. */
export interface Award {
  readonly certificateId: string;
  readonly certificate: string;
  readonly skills: readonly Skill[];
  readonly awardedOn: CivilDate;
  /** First day on which it is no longer valid; awards from before it was told have none. */
  readonly validUntil?: CivilDate | null;
}

export type ProfileEvent =
  | { readonly type: 'profile-stated'; readonly data: Profile & { readonly personId: string } }
  | { readonly type: 'certificate-added'; readonly data: Award & { readonly personId: string } }
  | {
      readonly type: 'certificate-removed';
      readonly data: { readonly personId: string; readonly certificateId: string };
    };

export const profileEvents: EventCatalogue<ProfileEvent> = {
  'profile-stated': 1,
  'certificate-added': 1,
  'certificate-removed': 1,
};
