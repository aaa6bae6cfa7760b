import { commuteLimitKm, offersDormitory, traceOf } from './constraints';
import { distanceKm } from './distance';
import { holdsSkill } from './levels';
import { contributionsOf, weights } from './score';
import { Explanation, MatchParameters, MatchPerson, MatchVacancy, PossibleChange } from './types';
import { monthlyFenOf } from './wage';

/** Why `vacancy` for `person`: every constraint, the parts of the score, and what would change the result. */
export function explain(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): Explanation {
  return {
    constraints: traceOf(person, vacancy, parameters),
    contributions: contributionsOf(person, vacancy, parameters),
    changes: [
      ...skillsWorthLearning(person, vacancy),
      ...wageFloorThatDrops(vacancy),
      ...commuteLimitThatDrops(person, vacancy, parameters),
    ],
  };
}

function skillsWorthLearning(person: MatchPerson, vacancy: MatchVacancy): readonly PossibleChange[] {
  const optional = vacancy.requirements.filter((need) => !need.essential && need.kind === 'skill');
  const points = Math.round(weights.skills / Math.max(1, optional.length));
  return optional
    .filter((need) => !holdsSkill(person.skills, need.code, need.level))
    .map((need) => ({ change: 'optional-skill-learned', points, arguments: { skill: need.code } }));
}

function wageFloorThatDrops(vacancy: MatchVacancy): readonly PossibleChange[] {
  const wageFen = monthlyFenOf(vacancy.wage);
  return wageFen === null ? [] : [{ change: 'wage-floor-above', points: null, arguments: { wageFen } }];
}

function commuteLimitThatDrops(
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
): readonly PossibleChange[] {
  const km = distanceKm(person.residence, vacancy.place);
  if (km === null || km > commuteLimitKm(person, parameters) || offersDormitory(person, vacancy)) return [];
  return [{ change: 'commute-limit-below', points: null, arguments: { distanceKm: km } }];
}
