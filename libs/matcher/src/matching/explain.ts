import { traceOf } from '../constraints/constraints';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { Explanation, PossibleChange } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { monthlyFenOf } from '../facts/wage';
import { commuteLimitMetres, metresBetween, offersDormitory } from '../place/distance';
import { contributionsOf, scoreOf } from '../score/score';
import { skillNeeds, skillReached } from '../score/skills';

/** Why `vacancy` for `person`: every constraint, the parts of the score, and what would change the result. */
export function explain(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): Explanation {
  return {
    constraints: traceOf(person, vacancy, parameters),
    contributions: contributionsOf(person, vacancy, parameters),
    changes: [
      ...skillsWorthLearning(person, vacancy, parameters),
      ...wageFloorThatDrops(vacancy),
      ...commuteLimitThatDrops(person, vacancy, parameters),
    ],
  };
}

/** What each optional skill would add to the score, were it verified at the level asked for. */
function skillsWorthLearning(
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
): readonly PossibleChange[] {
  const score = scoreOf(person, vacancy, parameters);
  return skillNeeds(vacancy.requirements)
    .filter((need) => !need.essential && !skillReached(person.skills, need, parameters.knowledge))
    .map(({ code, level }) => {
      const learned = { skill: code, level: typeof level === 'string' ? level : 'basic', verified: true };
      const after = scoreOf({ ...person, skills: [...person.skills, learned] }, vacancy, parameters);
      return { change: 'optional-skill-learned', points: after - score, arguments: { skill: code } };
    });
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
  const metres = metresBetween(person, vacancy, parameters.knowledge);
  const limit = commuteLimitMetres(person, parameters);
  if (metres === null || metres > limit || offersDormitory(person, vacancy)) return [];
  return [{ change: 'commute-limit-below', points: null, arguments: { distanceKm: Math.ceil(metres / 1000) } }];
}
