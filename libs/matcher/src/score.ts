import { commuteLimitKm, offersDormitory } from './constraints';
import { distanceKm } from './distance';
import { holdsSkill } from './levels';
import { monthsIn, occupationSimilarity } from './occupation';
import { Contribution, MatchArguments, MatchParameters, MatchPerson, MatchVacancy } from './types';
import { monthlyFenOf } from './wage';

/** Weights in thousandths: competence 600, preferences 400. */
export const weights = { occupation: 300, skills: 150, experience: 150, wage: 200, distance: 200 } as const;

type Component = keyof typeof weights;

interface Valued {
  /** Thousandths; null for not known. */
  readonly value: number | null;
  readonly arguments: MatchArguments;
}

const neutralValue = 500;
const heldDiscount = 0.8;
const fullExperienceMonths = 36;

const components: {
  readonly [C in Component]: (person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters) => Valued;
} = {
  occupation: occupationValue,
  skills: skillsValue,
  experience: experienceValue,
  wage: wageValue,
  distance: distanceValue,
};
const componentNames = Object.keys(components) as Component[];

/** The parts of the score, highest first. What is not known counts a neutral half. */
export function contributionsOf(
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
): readonly Contribution[] {
  return componentNames
    .map((component) => contribution(component, components[component](person, vacancy, parameters)))
    .sort((a, b) => b.points - a.points);
}

/** The score, 0 to 1000: the sum of the parts' points. */
export function scoreOf(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): number {
  let score = 0;
  for (const component of componentNames) {
    score += pointsOf(component, components[component](person, vacancy, parameters).value ?? neutralValue);
  }
  return score;
}

/** The points of the occupation at most, over all vacancies of an occupation group that agree with it in two digits. */
export function occupationPointsAtMost(person: MatchPerson, group: string): number {
  const codes = [...person.occupationsWanted, ...person.occupationsHeld.map((held) => held.occupation)];
  if (group === '' || codes.length === 0) return pointsOf('occupation', neutralValue);
  const similarities = codes.map((code) => occupationSimilarity(code, group.replace('isco-08:', '')));
  return pointsOf('occupation', Math.max(...similarities.map(atMost)));
}

// Two shared digits (500) may become four (1,000) in the whole code; fewer stay what they are.
function atMost(similarity: number | null): number {
  if (similarity === null) return neutralValue;
  return similarity >= 500 ? 1000 : similarity;
}

/** The points of the distance for a whole county at most. */
export function distancePointsAtMost(km: number | null, limitKm: number): number {
  return pointsOf('distance', Math.max(neutralValue, nearness(km, limitKm) ?? neutralValue));
}

function occupationValue(person: MatchPerson, vacancy: MatchVacancy): Valued {
  const offered = vacancy.occupation;
  if (offered === null) return { value: null, arguments: {} };
  let value: number | null = null;
  for (const code of person.occupationsWanted) {
    value = higher(value, occupationSimilarity(code, offered));
  }
  for (const held of person.occupationsHeld) {
    const similarity = occupationSimilarity(held.occupation, offered);
    value = higher(value, similarity === null ? null : Math.round(similarity * heldDiscount));
  }
  return { value, arguments: { occupation: offered } };
}

function higher(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function skillsValue(person: MatchPerson, vacancy: MatchVacancy): Valued {
  const optional = vacancy.requirements.filter((need) => !need.essential && need.kind === 'skill');
  if (optional.length === 0) return { value: null, arguments: {} };
  const held = optional.filter((need) => holdsSkill(person.skills, need.code, need.level)).map((need) => need.code);
  return { value: Math.round((1000 * held.length) / optional.length), arguments: { held, asked: optional.length } };
}

function experienceValue(person: MatchPerson, vacancy: MatchVacancy): Valued {
  if (vacancy.occupation === null || person.occupationsHeld.length === 0) return { value: null, arguments: {} };
  const months = monthsIn(vacancy.occupation, person.occupationsHeld);
  return {
    value: Math.round((1000 * Math.min(months, fullExperienceMonths)) / fullExperienceMonths),
    arguments: { months },
  };
}

function wageValue(person: MatchPerson, vacancy: MatchVacancy): Valued {
  const wageFen = monthlyFenOf(vacancy.wage);
  if (wageFen === null) return { value: null, arguments: {} };
  if (person.wageFloorFen === null || person.wageFloorFen === 0) return { value: null, arguments: { wageFen } };
  const above = Math.min(1, Math.max(0, (wageFen - person.wageFloorFen) / person.wageFloorFen));
  return {
    value: neutralValue + Math.round(neutralValue * above),
    arguments: { wageFen, floorFen: person.wageFloorFen },
  };
}

function distanceValue(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): Valued {
  const km = distanceKm(person.residence, vacancy.place);
  const limitKm = commuteLimitKm(person, parameters);
  if (km === null || (km > limitKm && offersDormitory(person, vacancy))) return { value: null, arguments: {} };
  return { value: nearness(km, limitKm), arguments: { distanceKm: km } };
}

function nearness(km: number | null, limitKm: number): number | null {
  if (km === null) return null;
  return limitKm <= 0 ? 0 : Math.round(1000 * Math.max(0, 1 - km / limitKm));
}

function contribution(component: Component, { value, arguments: known }: Valued): Contribution {
  const taken = value ?? neutralValue;
  return {
    component,
    weight: weights[component],
    value: taken,
    points: pointsOf(component, taken),
    neutral: value === null,
    arguments: known,
  };
}

function pointsOf(component: Component, value: number): number {
  return Math.round((weights[component] * value) / 1000);
}
