import { RecommendOptions } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { Recommendation } from '../facts/results';
import { explain } from './explain';
import { IndexedVacancies } from './indexed-vacancies';

/** Name and version of this matcher, stored with every result it makes. */
export const matcherVersion = { name: 'constraints-then-score', version: 3 } as const;

/**
 * The best `options.limit` vacancies for a person, best first: every hard constraint holds, one vacancy of each employer as far as
 * there are enough employers, then further ones of the same. Fewer, or none, when no more suit. The same input gives the same answer.
 */
export function recommend(
  person: MatchPerson,
  index: IndexedVacancies,
  options: RecommendOptions,
): readonly Recommendation[] {
  const { score, knowledge } = index.parameters;
  return index.find(person, options, options.limit).map((found, position) => ({
    vacancyId: found.vacancy.vacancyId,
    employerId: found.vacancy.employerId,
    rank: position + 1,
    score: found.score,
    explanation: explain(person, found.vacancy, { ...options, score, knowledge }),
  }));
}
