import { MatchKnowledge } from '../facts/parameters';
import { HeldSkill } from '../facts/person';
import { MatchRequirement } from '../facts/vacancy';
import { skillLevel, skillLevelNeeded } from './levels';
import { ScoreParameters } from './parameters';
import { neutral } from './values';

/**
 * How a skill is held: the highest level claimed (3 bits, 0 for none), the highest verified (3 bits), and that another one held stands in
 * for it. Two statements of one skill together are never worth less than one of them.
 */
export type Standing = number;
export const standings = 128;
export const notHeld: Standing = 0;
export const heldBeside: Standing = 64;

export function standingOf({ level, verified }: HeldSkill): Standing {
  return standingAt(skillLevel(level), verified);
}

/** Held at a level from 1 to 4. */
export function standingAt(level: number, verified: boolean): Standing {
  return level | (verified ? level << 3 : 0);
}

export function bothStandings(a: Standing, b: Standing): Standing {
  const claimed = Math.max(a & 7, b & 7);
  const verified = Math.max(a & 56, b & 56);
  return claimed | verified | ((a | b) & heldBeside);
}

/** True when it is held at the level needed, 0 for any. */
export function reaches(standing: Standing, levelNeeded: number): boolean {
  return (standing & 7) >= Math.max(1, levelNeeded);
}

/** Thousandths that holding a skill like this is worth where `levelNeeded` is asked for. */
export function creditOf(standing: Standing, levelNeeded: number, { credit }: ScoreParameters): number {
  if ((standing & 7) === 0) return standing === notHeld ? 0 : credit.adjacent;
  if (!reaches(standing, levelNeeded)) return credit.below;
  return (standing >> 3) % 8 >= Math.max(1, levelNeeded) ? credit.verified : credit.claimed;
}

/** Shares of a thousand of what is asked for, by rarity; they sum to at most a thousand. */
export function sharesOf(needs: readonly MatchRequirement[], { skillRarity }: MatchKnowledge): readonly number[] {
  const rarities = needs.map(({ code }) => skillRarity.get(code) ?? unknownRarity);
  const sum = rarities.reduce((total, rarity) => total + rarity, 0);
  return rarities.map((rarity) => Math.floor((1000 * rarity) / sum));
}

const unknownRarity = 1000;

/** From the sum of share × credit. */
export function skillsValue(credits: number): number {
  return neutral + ((credits / 2_000) | 0);
}

/** The best that `skills` offer for the skill `code`. */
export function bestStanding(skills: readonly HeldSkill[], code: string, { adjacentSkills }: MatchKnowledge): Standing {
  let best = notHeld;
  for (const held of skills) {
    if (held.skill === code) best = bothStandings(best, standingOf(held));
    else if (adjacentSkills.get(held.skill)?.includes(code)) best = bothStandings(best, heldBeside);
  }
  return best;
}

/** What a vacancy asks for that the score looks at. */
export function skillNeeds(requirements: readonly MatchRequirement[]): readonly MatchRequirement[] {
  return requirements.filter(({ kind }) => kind === 'skill' || kind === 'language');
}

export function skillReached(skills: readonly HeldSkill[], need: MatchRequirement, knowledge: MatchKnowledge): boolean {
  return reaches(bestStanding(skills, need.code, knowledge), skillLevelNeeded(need.level));
}
