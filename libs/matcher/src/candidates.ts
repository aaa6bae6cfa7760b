import { suits } from './constraints';
import { explain } from './explain';
import { byScore, tieBreak } from './order';
import { scoreOf } from './score';
import { Candidate, MatchPerson, MatchVacancy, RecommendOptions } from './types';

/** The best `options.limit` people for a vacancy, best first, by the same constraints and the same score as {@link recommend}. */
export function candidatesFor(
  vacancy: MatchVacancy,
  people: readonly MatchPerson[],
  options: RecommendOptions,
): readonly Candidate[] {
  return people
    .filter((person) => suits(person, vacancy, options))
    .map((person) => ({
      person,
      score: scoreOf(person, vacancy, options),
      id: person.personId,
      lot: tieBreak(person.personId, vacancy.vacancyId),
    }))
    .sort(byScore)
    .slice(0, options.limit)
    .map(({ person, score }, position) => ({
      personId: person.personId,
      rank: position + 1,
      score,
      explanation: explain(person, vacancy, options),
    }));
}
