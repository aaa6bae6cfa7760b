import { CertificateHeld, OccupationHeld, ProfileFacts, SkillHeld } from '@doorstep/contracts';
import { CivilDate, covers } from '@doorstep/event-sourcing';
import { MatchPersonRow } from '../match-person/match-people.table';

/** What profiles, memberships and work tell of a person beyond codes; messages from before more was asked tell less. */
export interface PersonFacts {
  readonly occupationsHeld: readonly Required<OccupationHeld>[];
  readonly skills: readonly (SkillHeld & { readonly verified: boolean })[];
  readonly certificates: readonly Pick<CertificateHeld, 'certificate' | 'validUntil'>[];
  readonly healthLimits: readonly string[];
  readonly hoursWished: { readonly min: number; readonly max: number } | null;
  readonly stabilityWished: 'stable' | 'flexible' | null;
  readonly settingWished: 'near-home' | 'away' | null;
  readonly groups: readonly string[];
  readonly currentEmployers: readonly string[];
  readonly holdsPublicPost: boolean;
  readonly subsistenceRecipient: boolean;
}

/** 社会救助暂行办法 art 45: whose allowance refusals of suitable work can cost. */
const subsistenceGroup = 'subsistence-family';

export function personFactsOf(
  profile: ProfileFacts,
  { memberships, work }: Pick<MatchPersonRow, 'memberships' | 'work'>,
  today: CivilDate,
): PersonFacts {
  const { certificates, certificatesHeld } = profile;
  const held = certificatesHeld ?? certificates.map((certificate) => ({ certificate, validUntil: null }));
  const groups = memberships.filter((membership) => covers(membership, today)).map(({ group }) => group);
  const posts = work.filter(({ startedOn: from, endedOn: to }) => covers({ from, to }, today));
  return {
    occupationsHeld: profile.occupationsHeld.map(({ occupation, months, endedOn = null }) => ({
      occupation,
      months,
      endedOn,
    })),
    skills: profile.skills.map(({ skill, level, verified = false }) => ({ skill, level, verified })),
    certificates: held.map(({ certificate, validUntil }) => ({ certificate, validUntil })),
    healthLimits: profile.healthLimits ?? [],
    hoursWished: profile.hoursWished ?? null,
    stabilityWished: profile.stabilityWished ?? null,
    settingWished: profile.settingWished ?? null,
    groups,
    currentEmployers: posts.map(({ employerId }) => employerId),
    holdsPublicPost: posts.some(({ kind }) => kind === 'subsidised'),
    subsistenceRecipient: groups.includes(subsistenceGroup),
  };
}
