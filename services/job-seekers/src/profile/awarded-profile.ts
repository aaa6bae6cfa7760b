import { Award, Profile, Skill, skillLevels } from './profile.events';

type Abilities = Pick<Profile, 'skills' | 'certificates'>;

/** What is stated together with what was awarded; of two levels of a skill the higher one counts. */
export function withAwards({ skills, certificates }: Abilities, awards: readonly Award[]): Abilities {
  return {
    skills: highestOfEach([...skills, ...awards.flatMap((award) => award.skills)]),
    certificates: [...new Set([...certificates, ...awards.map((award) => award.certificate)])],
  };
}

function highestOfEach(skills: readonly Skill[]): readonly Skill[] {
  const highest = new Map<string, Skill>();
  for (const skill of skills) {
    const known = highest.get(skill.skill);
    if (known === undefined || skillLevels.indexOf(skill.level) > skillLevels.indexOf(known.level))
      highest.set(skill.skill, { skill: skill.skill, level: skill.level });
  }
  return [...highest.values()];
}
