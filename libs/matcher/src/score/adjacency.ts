import { MatchVacancy } from '../facts/vacancy';
import { rarityOf } from './rarity';
import { skillNeeds } from './skills';

/** What a vacancy asks for, of whom. */
export type AskedFor = Pick<MatchVacancy, 'employerId' | 'occupation' | 'requirements'>;

/** Fewer employers than this are chance, and one employer's many postings count once. */
const employersAtLeast = 5;
/** Of all employers who ask for one of two skills, so many thousandths ask for both. */
const togetherAtLeast = 200;
/** And so many times as many as there would be if one had nothing to do with the other. */
const liftAtLeast = 2;
const sharedSkillsAtLeast = 3;
/**
 * Thousandths of the cosine of what two occupations ask for. Below 650, work held that is near would count less than work of which nothing is
 * known; what counts stays below the nearness of one minor group.
 */
const closenessAtLeast = 650;
const closenessAtMost = 750;
const neighboursAtMost = 5;
const skillsAVacancy = 12;
/** Of an occupation, those that weigh most. */
const skillsAnOccupation = 30;

interface Neighbour {
  readonly code: string;
  readonly closeness: number;
}

/**
 * Skills that stand in for another in part: at least five employers ask for both in one vacancy, a fifth of those who ask for either, twice
 * as many as by chance. Five for each at most, the nearest first (Jaccard); the order of `vacancies` does not matter.
 */
export function adjacentSkillsOf(vacancies: readonly AskedFor[]): ReadonlyMap<string, readonly string[]> {
  const byEmployer = new Map<string, AskedFor[]>();
  for (const vacancy of vacancies) entry(byEmployer, vacancy.employerId, newVacancies).push(vacancy);
  const common = [...employersBy(vacancies)].filter(([, { size }]) => size >= employersAtLeast);
  const number = new Map(common.map(([code], at) => [code, at]));
  const near = new Map<string, Neighbour[]>();
  for (const [pair, both] of employersByPair(byEmployer.values(), number)) {
    const [one, askedOne] = common[Math.floor(pair / common.length)] as (typeof common)[number];
    const [other, askedOther] = common[pair % common.length] as (typeof common)[number];
    const [a, b] = [askedOne.size, askedOther.size];
    const closeness = Math.floor((1000 * both) / (a + b - both));
    if (both < employersAtLeast || closeness < togetherAtLeast || both * byEmployer.size < liftAtLeast * a * b)
      continue;
    entry(near, one, newList).push({ code: other, closeness });
    entry(near, other, newList).push({ code: one, closeness });
  }
  return new Map([...near].map(([code, neighbours]) => [code, nearest(neighbours).map((other) => other.code)]));
}

/** By two skills, as the number of one × how many there are and that of the other: how many employers ask for both in one vacancy. */
function employersByPair(
  byEmployer: Iterable<readonly AskedFor[]>,
  number: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const own of byEmployer) {
    const pairs = new Set<number>();
    for (const vacancy of own) {
      const skills = skillsOf(vacancy).flatMap((code) => number.get(code) ?? []);
      for (const one of skills) for (const other of skills) if (one < other) pairs.add(one * number.size + other);
    }
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/**
 * Occupations that are near each other by what is asked for: at least five employers each, three skills in common, a cosine of at least .65 between
 * their skills weighed by rarity and by how many of their employers ask for them. Five for each at most, in thousandths of closeness.
 */
export function adjacentOccupationsOf(
  vacancies: readonly AskedFor[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const profiles = [...profilesOf(vacancies)].sort(([a], [b]) => (a < b ? -1 : 1));
  const near = new Map<string, Neighbour[]>();
  profiles.forEach(([one, a], at) => {
    for (const [other, b] of profiles.slice(at + 1)) {
      const shared = [...a.weights].filter(([skill]) => b.weights.has(skill));
      if (shared.length < sharedSkillsAtLeast) continue;
      const dot = shared.reduce((sum, [skill, weight]) => sum + weight * (b.weights.get(skill) ?? 0), 0);
      const cosine = Math.floor((1000 * dot) / Math.sqrt(a.square * b.square));
      if (!(cosine >= closenessAtLeast)) continue;
      const closeness = Math.min(closenessAtMost, cosine);
      entry(near, one, newList).push({ code: other, closeness });
      entry(near, other, newList).push({ code: one, closeness });
    }
  });
  return new Map(
    [...near].map(([code, of]) => [code, new Map(nearest(of).map((other) => [other.code, other.closeness]))]),
  );
}

interface Profile {
  /** By skill: ten times the share of employers who ask for it × its rarity, whole, so that sums are exact in any order. */
  readonly weights: ReadonlyMap<string, number>;
  readonly square: number;
}

function profilesOf(vacancies: readonly AskedFor[]): ReadonlyMap<string, Profile> {
  const rarity = rarityOf(vacancies);
  const byOccupation = new Map<string, AskedFor[]>();
  for (const vacancy of vacancies)
    if (vacancy.occupation !== null) entry(byOccupation, vacancy.occupation, newVacancies).push(vacancy);
  const profiles = new Map<string, Profile>();
  for (const [occupation, own] of byOccupation) {
    const employers = new Set(own.map(({ employerId }) => employerId)).size;
    if (employers < employersAtLeast) continue;
    const weighed = [...employersBy(own)].map(
      ([skill, { size }]) => [skill, Math.round((10 * size * (rarity.get(skill) ?? 0)) / employers)] as const,
    );
    const weights = new Map(weighed.sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).slice(0, skillsAnOccupation));
    const square = [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0);
    profiles.set(occupation, { weights, square });
  }
  return profiles;
}

function skillsOf({ requirements }: Pick<MatchVacancy, 'requirements'>): readonly string[] {
  return [...new Set(skillNeeds(requirements).map(({ code }) => code))].slice(0, skillsAVacancy);
}

/** By skill, who asks for it. */
function employersBy(vacancies: readonly AskedFor[]): ReadonlyMap<string, ReadonlySet<string>> {
  const employers = new Map<string, Set<string>>();
  for (const vacancy of vacancies)
    for (const code of skillsOf(vacancy)) entry(employers, code, newSet).add(vacancy.employerId);
  return employers;
}

function nearest(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  return [...neighbours]
    .sort((a, b) => b.closeness - a.closeness || (a.code < b.code ? -1 : 1))
    .slice(0, neighboursAtMost);
}

const newSet = () => new Set<string>();
const newVacancies = (): AskedFor[] => [];
const newList = (): Neighbour[] => [];

function entry<Value>(map: Map<string, Value>, key: string, none: () => Value): Value {
  const known = map.get(key) ?? none();
  map.set(key, known);
  return known;
}
