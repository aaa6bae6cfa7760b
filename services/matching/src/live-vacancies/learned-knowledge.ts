import { adjacentOccupationsOf, adjacentSkillsOf, AskedFor, MatchKnowledge, rarityOf } from '@doorstep/matcher';

/** What is learned of skills and occupations from what vacancies asked for lately. */
export function learnedFrom(
  asked: readonly AskedFor[],
): Pick<MatchKnowledge, 'skillRarity' | 'adjacentSkills' | 'adjacentOccupations'> {
  return {
    skillRarity: rarityOf(asked),
    adjacentSkills: adjacentSkillsOf(asked),
    adjacentOccupations: adjacentOccupationsOf(asked),
  };
}
