import { constraints, unmet } from '../constraints/constraints';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { Obstacle } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';

/**
 * Why there are not more vacancies for a person: for each constraint the number of open vacancies it ruled out, and how many it
 * ruled out alone, that is, how many more there would be without it. Vacancies that are closed or full are not counted.
 */
export function obstaclesFor(
  person: MatchPerson,
  vacancies: Iterable<MatchVacancy>,
  parameters: MatchParameters,
): readonly Obstacle[] {
  const counts = new Map(constraints.map(({ rule }) => [rule, { vacancies: 0, alone: 0 }]));
  for (const vacancy of vacancies) {
    const rules = unmet(person, vacancy, parameters).map(({ rule }) => rule);
    if (rules.includes('vacancy-open') || rules.includes('capacity-left')) continue;
    for (const rule of rules) {
      const count = counts.get(rule) as { vacancies: number; alone: number };
      count.vacancies += 1;
      if (rules.length === 1) count.alone += 1;
    }
  }
  return constraints
    .map(({ rule, version }) => ({ rule, version, vacancies: 0, alone: 0, ...counts.get(rule) }))
    .filter(({ vacancies }) => vacancies > 0)
    .sort((a, b) => b.alone - a.alone || b.vacancies - a.vacancies);
}
