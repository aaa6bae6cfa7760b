import { CivilDate, EventCatalogue, Sealed } from '@doorstep/event-sourcing';

export const skillLevels = ['basic', 'intermediate', 'advanced', 'expert'] as const;
export type SkillLevel = (typeof skillLevels)[number];

export interface Skill {
  readonly skill: string;
  readonly level: SkillLevel;
}

/** Half-open in months (`YYYY-MM`); what was done, in the person's words, is sealed. */
export interface WorkHistoryEntry {
  readonly occupation: string;
  readonly from: string;
  readonly to: string | null;
  readonly description: Sealed | null;
}

/** What a person states about their wishes, abilities and limits. */
export interface Profile {
  readonly occupationsWanted: readonly string[];
  readonly occupationsHeld: readonly { readonly occupation: string; readonly months: number }[];
  readonly skills: readonly Skill[];
  readonly education: string;
  readonly certificates: readonly string[];
  readonly workHistory: readonly WorkHistoryEntry[];
  readonly wageFloorFen: number | null;
  readonly commuteLimitKm: number | null;
  readonly contractKinds: readonly string[];
  readonly shifts: readonly string[];
  readonly accommodationNeeds: readonly string[];
  readonly acceptsDormitory: boolean;
}

/** A certificate awarded by a training provider: verified, not claimed. */
export interface Award {
  readonly certificateId: string;
  readonly certificate: string;
  readonly skills: readonly Skill[];
  readonly awardedOn: CivilDate;
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
